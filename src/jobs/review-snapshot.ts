import { settingsOf } from "../config/read-settings.ts";
import type { Settings } from "../config/settings.ts";
import { type Facts, factsOf } from "../facts/facts.ts";
import type { Offer } from "../plan/plan.ts";
import type { Proposal } from "../review/fix.ts";
import type { Report } from "../review/report.ts";
import { machineLearningOf, review } from "../review/review.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { withChanges } from "../snapshot/with-changes.ts";
import { fixes } from "../steps/steps.ts";

export interface Reviewed {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly facts: Facts;
  readonly report: Report;
}

/** A snapshot's review under its own settings; null where it is no machine learning and nobody asked for a review. */
export function reviewSnapshot(snapshot: Snapshot): Reviewed | null {
  const { settings, problems } = settingsOf(snapshot);
  const facts = factsOf(snapshot, settings);
  if (machineLearningOf(facts).verdict !== "yes" && !settings.force) return null;
  return { snapshot, settings, facts, report: review(facts, settings, problems) };
}

const nothing: Proposal = { changes: [], remarks: [] };

/**
 * What each fix would change. One that crashes offers nothing and leaves the others unharmed. Where GitHub cut the list of
 * files nothing is offered: what looks missing may be there, and a new file would replace it.
 */
export function offersFor(
  { snapshot, facts, settings }: Reviewed,
  onError: (error: unknown, message: string) => void,
): readonly Offer[] {
  if (snapshot.tree.truncated) return fixes.map((fix) => ({ fix, proposal: nothing }));
  return fixes.map((fix) => {
    try {
      return { fix, proposal: fix.propose(facts, settings) };
    } catch (error) {
      onError(error, `fix ${fix.id} crashed on ${snapshot.repository} at ${snapshot.commit}`);
      return { fix, proposal: nothing };
    }
  });
}

/** The report as it would be with an offer merged. */
export function reportAfter({ snapshot, settings }: Reviewed, { proposal }: Offer): Report {
  return review(factsOf(withChanges(snapshot, proposal.changes), settings), settings);
}
