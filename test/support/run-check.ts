import { defaultSettings, type Settings } from "../../src/config/settings.ts";
import { factsOf } from "../../src/facts/facts.ts";
import type { Check } from "../../src/review/check.ts";
import { runCheck as run } from "../../src/review/review.ts";
import type { Verdict } from "../../src/review/verdict.ts";
import { type InlineFile, snapshotFromFiles } from "../../src/snapshot/from-files.ts";

/** Runs one check on inline files, as the review would. */
export function runCheck(
  check: Check<string, any, any>,
  files: Readonly<Record<string, InlineFile>>,
  more: Parameters<typeof snapshotFromFiles>[1] & { readonly settings?: Partial<Settings> } = {},
): Verdict {
  const settings = { ...defaultSettings, ...more.settings };
  return run(check, factsOf(snapshotFromFiles(files, more), settings), settings);
}
