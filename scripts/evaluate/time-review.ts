import { defaultSettings } from "../../src/config/settings.ts";
import { factsOf } from "../../src/facts/facts.ts";
import { review } from "../../src/review/review.ts";
import type { Snapshot } from "../../src/snapshot/snapshot.ts";

/** Milliseconds of CPU time that a whole review takes, of this process with all its threads. */
export function timeReview(snapshot: Snapshot): number {
  const start = process.cpuUsage();
  review(factsOf(snapshot, defaultSettings), defaultSettings);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
