import { defaultSettings, type Settings } from "../../../../src/config/settings.ts";
import { factsOf } from "../../../../src/facts/facts.ts";
import type { Proposal } from "../../../../src/review/fix.ts";
import { runCheck } from "../../../../src/review/review.ts";
import { type InlineFile, snapshotFromFiles } from "../../../../src/snapshot/from-files.ts";
import { withChanges } from "../../../../src/snapshot/with-changes.ts";
import readability from "../../../../src/steps/readability/fixes/readability.ts";
import { checks } from "../../../../src/steps/steps.ts";

type Files = Readonly<Record<string, InlineFile>>;
type More = Parameters<typeof snapshotFromFiles>[1] & { readonly settings?: Partial<Settings> };

export function propose(files: Files, more: More = {}): Proposal {
  const settings = { ...defaultSettings, ...more.settings };
  return readability.propose(factsOf(snapshotFromFiles(files, more), settings), settings);
}

/** Texts of the files that the fix would write, by path. */
export function written(files: Files, more: More = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(propose(files, more).changes.map(({ path, after }) => [path, after ?? ""]));
}

/** What the fix proposes on the repository with its own changes merged, and which of its checks do not pass then. */
export function afterMerging(files: Files, more: More = {}) {
  const settings = { ...defaultSettings, ...more.settings };
  const merged = withChanges(snapshotFromFiles(files, more), propose(files, more).changes);
  const facts = factsOf(merged, settings);
  const open = checks.filter(({ id }) => readability.repairs.includes(id));
  return {
    changes: readability.propose(facts, settings).changes,
    notPassing: open.filter((check) => runCheck(check, facts, settings).verdict !== "pass").map(({ id }) => id),
  };
}
