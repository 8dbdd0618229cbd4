import { type Occasion, type Offer, type PlanInput, type PullAction, planIssue, planPulls } from "../plan/plan.ts";
import type { Published } from "../plan/published.ts";
import { publishIssue } from "../publish/issue.ts";
import { readPublished } from "../publish/published.ts";
import { type Barrier, openPull } from "../publish/pull-request.ts";
import type { GitHubContext } from "../report/context.ts";
import { issueText } from "../report/issue.ts";
import { pullRequestText } from "../report/pull-request.ts";
import type { FileChange } from "../review/fix.ts";
import { readDecisions, removeDecision } from "../store/decisions.ts";
import { offersFor, type Reviewed, reportAfter } from "./review-snapshot.ts";
import type { Visit } from "./visit.ts";
import type { Workplace } from "./workplace.ts";

/** What a review brought to GitHub beside its check run. */
export interface Publication {
  /** Numbers of the pull requests that were opened. */
  readonly opened: readonly number[];
  /** Requested fixes that were not opened, with the reason. */
  readonly refused: readonly {
    readonly fix: string;
    readonly why: Extract<PullAction, { action: "leave" }>["why"] | Barrier;
  }[];
  /** GitHub as it stands now, for the text of the check run. */
  readonly context: GitHubContext;
}

/** Opens the pull requests that the plan allows, then brings the living issue up to date. */
export async function publish(
  work: Workplace,
  place: Visit,
  commit: string,
  reviewed: Reviewed,
  occasion: Occasion,
): Promise<Publication> {
  const { database } = work;
  const { report, settings } = reviewed;
  const offers = offersFor(reviewed, work.onError);
  for (const fix of occasion.requested) await removeDecision(database, place.id, `fix:${fix}`);
  const decisions = await readDecisions(database, place.id);
  const site = await work.site();
  const before = await readPublished(
    place.target,
    offers.map(({ fix }) => fix.id),
  );
  const contextOf = (published: Published): GitHubContext => ({
    host: work.host,
    repository: place.target.repository,
    commit,
    defaultBranch: place.defaultBranch,
    site,
    published,
    offers,
  });
  const input: PlanInput = { report, offers, published: before, settings, occasion };
  const actions = planPulls(input).map((action) => withDecision(action, decisions));
  const { published, opened, refused } = await carryOut(actions, {
    published: before,
    open: (offer, published) => open(place, commit, reviewed, offer, contextOf(published)),
  });
  const context = contextOf(published);
  await followIssue(work, place, { ...input, published }, decisions, context);
  return { opened, refused: refused.filter(({ fix }) => occasion.requested.includes(fix)), context };
}

/** A "no" whose pull request cannot be seen any more is still a "no". */
function withDecision(action: PullAction, decisions: ReadonlySet<string>): PullAction {
  if (action.action !== "open" || !decisions.has(`fix:${action.offer.fix.id}`)) return action;
  return { action: "leave", fix: action.offer.fix.id, why: "declined" };
}

interface CarriedOut extends Pick<Publication, "opened" | "refused"> {
  readonly published: Published;
}

/** One after another: each text tells of the pull requests that were opened before it. */
async function carryOut(
  actions: readonly PullAction[],
  given: {
    readonly published: Published;
    readonly open: (offer: Offer, published: Published) => ReturnType<typeof openPull>;
  },
): Promise<CarriedOut> {
  let { published } = given;
  const opened: number[] = [];
  const refused: Publication["refused"][number][] = [];
  for (const action of actions) {
    if (action.action === "leave") {
      refused.push(action);
      continue;
    }
    const fix = action.offer.fix.id;
    const outcome = await given.open(action.offer, published);
    if (outcome.outcome === "refused") {
      refused.push({ fix, why: outcome.why });
      continue;
    }
    if (outcome.outcome === "opened") opened.push(outcome.number);
    else refused.push({ fix, why: outcome.outcome });
    published = withOpenPull(published, fix, outcome);
  }
  return { published, opened, refused };
}

function withOpenPull(
  published: Published,
  fix: string,
  { number, url }: { readonly number: number; readonly url: string },
): Published {
  const others = published.pulls.filter((pull) => pull.fix !== fix);
  const pull = { fix, number, url, state: "open", closedAt: null, hasForeignCommits: false } as const;
  return { ...published, pulls: [pull, ...others] };
}

function open(place: Visit, commit: string, reviewed: Reviewed, offer: Offer, context: GitHubContext) {
  const reviews = (withheld: readonly FileChange[]) => ({
    before: reviewed.report,
    after: reportAfter(reviewed, without(offer, withheld)),
  });
  return openPull(place.target, {
    fix: offer.fix.id,
    base: { branch: place.defaultBranch, commit },
    changes: offer.proposal.changes,
    text: (withheld) => pullRequestText(without(offer, withheld), withheld, reviews(withheld), context),
  });
}

function without({ fix, proposal }: Offer, withheld: readonly FileChange[]): Offer {
  return { fix, proposal: { ...proposal, changes: proposal.changes.filter((change) => !withheld.includes(change)) } };
}

/** An issue that a person closed and that cannot be seen any more is not made anew. */
async function followIssue(
  { database }: Workplace,
  place: Visit,
  input: PlanInput,
  decisions: ReadonlySet<string>,
  context: GitHubContext,
): Promise<void> {
  const { issue } = input.published;
  if (issue === null && decisions.has("issue")) return;
  if (issue?.state === "open" && decisions.has("issue")) await removeDecision(database, place.id, "issue");
  await publishIssue(place.target, planIssue(input, issueText(input.report, context)));
}
