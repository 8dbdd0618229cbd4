import { expect, test } from "vitest";
import { offersFor, type Reviewed, reviewSnapshot } from "../../src/jobs/review-snapshot.ts";
import { snapshotFromFiles } from "../../src/snapshot/from-files.ts";
import type { Snapshot } from "../../src/snapshot/snapshot.ts";
import { kaggleDump } from "../support/kaggle-dump.ts";

function reviewed(more: Partial<Snapshot> = {}): Reviewed {
  const found = reviewSnapshot({ ...snapshotFromFiles(kaggleDump as Readonly<Record<string, string>>), ...more });
  if (!found) throw new Error("not reviewed");
  return found;
}

function offeredFiles(review: Reviewed, errors: unknown[] = []): number {
  const offers = offersFor(review, (error) => errors.push(error));
  return offers.reduce((sum, { proposal }) => sum + proposal.changes.length, 0);
}

test("nothing is offered where the list of files was cut: a new file could replace one that is there", () => {
  expect(offeredFiles(reviewed())).toBeGreaterThan(0);
  const { tree } = reviewed().snapshot;
  expect(offeredFiles(reviewed({ tree: { ...tree, truncated: true } }))).toBe(0);
});

test("a fix that crashes offers nothing, and the operator is told", () => {
  const errors: unknown[] = [];
  const crash = new Error("crash");
  const facts = {
    get: () => {
      throw crash;
    },
  };
  expect(offeredFiles({ ...reviewed(), facts: facts as never }, errors)).toBe(0);
  expect(errors).toContain(crash);
});
