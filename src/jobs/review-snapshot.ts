import { settingsOf } from "../config/read-settings.ts";
import type { Settings } from "../config/settings.ts";
import { type Facts, factsOf } from "../facts/facts.ts";
import type { Offer } from "../plan/plan.ts";
import type { Report } from "../review/report.ts";
import { review } from "../review/review.ts";
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
  const machineLearning = facts.get("machineLearning");
  const isOurs = machineLearning.seen && machineLearning.value.verdict === "yes";
  if (!isOurs && !settings.force) return null;
  return { snapshot, settings, facts, report: review(facts, settings, problems) };
}

/** What each fix would change. One that crashes offers nothing and leaves the others unharmed. */
export function offersFor({ facts, settings }: Reviewed): readonly Offer[] {
  return fixes.map((fix) => {
    try {
      return { fix, proposal: fix.propose(facts, settings) };
    } catch {
      return { fix, proposal: { changes: [], remarks: [] } };
    }
  });
}

/** The report as it would be with an offer merged. */
export function reportAfter({ snapshot, settings }: Reviewed, { proposal }: Offer): Report {
  return review(factsOf(withChanges(snapshot, proposal.changes), settings), settings);
}
