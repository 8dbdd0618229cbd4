import type { Offer, PlanInput, PullAction } from "./plan.ts";

type Reason = Extract<PullAction, { action: "leave" }>["why"];

/** The one fix that is opened without being asked for. */
const automaticFix = "readability";

/** Which pull requests to open now. Pure; the manners of docs/design.md decide. */
export function planPulls(input: PlanInput): readonly PullAction[] {
  const wanted = input.offers.filter((offer) => reasonToLeave(offer, input) === null);
  const granted = new Set(askedForFirst(wanted, input).slice(0, freePlaces(input)));
  return input.offers.map((offer): PullAction => {
    if (granted.has(offer)) return { action: "open", offer };
    return { action: "leave", fix: offer.fix.id, why: reasonToLeave(offer, input) ?? "limit" };
  });
}

function reasonToLeave(offer: Offer, { published, settings, occasion }: PlanInput): Reason | null {
  const { id, step } = offer.fix;
  const pull = published.pulls.find((candidate) => candidate.fix === id);
  if (offer.proposal.changes.length === 0) return "nothing-to-change";
  if (pull?.state === "open") return "already-open";
  if (occasion.requested.includes(id)) return pull?.hasForeignCommits ? "foreign-commits" : null;
  if (occasion.voice === "check-run") return "silent";
  if (pull?.state === "closed" || settings.declinedSteps.has(step)) return "declined";
  if (pull?.state === "merged") return "not-asked";
  return id === automaticFix && settings.automatic ? null : "not-asked";
}

/** What a person asked for comes before what opens by itself. */
function askedForFirst(offers: readonly Offer[], { occasion }: PlanInput): readonly Offer[] {
  const asked = (offer: Offer) => occasion.requested.includes(offer.fix.id);
  return [...offers.filter(asked), ...offers.filter((offer) => !asked(offer))];
}

function freePlaces({ published, settings }: PlanInput): number {
  const open = published.pulls.filter((pull) => pull.state === "open").length;
  return Math.max(0, settings.limit - open);
}
