import { resolve } from "node:path";
import { settingsOf } from "../config/read-settings.ts";
import type { Settings } from "../config/settings.ts";
import { factsOf } from "../facts/facts.ts";
import { withoutControls } from "../report/phrase.ts";
import type { StepId } from "../review/check.ts";
import type { FileChange, Fix } from "../review/fix.ts";
import { snapshotFromDirectory } from "../snapshot/from-directory.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { withChanges } from "../snapshot/with-changes.ts";
import { fixes, steps } from "../steps/steps.ts";
import { atMostOne, notEmpty, oneOf, parseArguments } from "./arguments.ts";
import { type CommandIo, exitCodes } from "./command.ts";
import { compileQuickly } from "./compile-quickly.ts";

export const usage = `ml-repo-review fix [directory]

Shows what would fix the directory (this one, if none is given) as a unified diff that "git apply" takes. Changes nothing.

  --step STEP  only the fixes of this step; can be given several times
  --write      write the files instead of showing the diff
`;

export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    step: { type: "string", multiple: true },
    write: { type: "boolean", default: false },
  });
  const stepIds = steps.map((step) => step.id);
  const wanted = values.step?.map((step) => oneOf("--step", step, stepIds)) ?? stepIds;
  const directory = resolve(io.directory, notEmpty("the directory", atMostOne(positionals, "directory")) ?? ".");
  const say = (sentence: string) => io.err(`ml-repo-review: ${withoutControls(sentence)}\n`);

  compileQuickly();
  const { snapshot, notes } = await snapshotFromDirectory(directory);
  const { settings, problems } = settingsOf(snapshot);
  for (const sentence of [...notes, ...problems]) say(sentence);
  for (const step of values.step ?? [])
    if (!fixes.some((fix) => fix.step === step)) say(`there is no fix for ${step} yet`);
  const changes = changesFor(snapshot, settings, wanted, say);
  if (changes.length === 0) say("nothing to change");
  else if (values.write) {
    const { applyChanges } = await import("./apply-changes.ts");
    for (const path of await applyChanges(directory, changes)) io.out(`${withoutControls(path)}\n`);
  } else {
    const { unifiedDiff } = await import("./unified-diff.ts");
    io.out(unifiedDiff(changes));
  }
  return exitCodes.done;
}

/** What the fixes of the steps change, one after the other: each sees what those before it have changed. */
function changesFor(
  snapshot: Snapshot,
  settings: Settings,
  wanted: readonly StepId[],
  say: (sentence: string) => void,
): FileChange[] {
  const changes = new Map<string, FileChange>();
  let current = snapshot;
  for (const fix of fixes) {
    if (!wanted.includes(fix.step) || settings.declinedSteps.has(fix.step)) continue;
    const proposed = proposedBy(fix, current, settings, say);
    current = withChanges(current, proposed);
    for (const change of proposed) {
      const earlier = changes.get(change.path);
      changes.set(change.path, earlier ? { ...change, before: earlier.before } : change);
    }
  }
  return [...changes.values()].filter(({ before, after }) => before !== after);
}

/** A fix that crashes changes nothing, says so, and leaves the others unharmed. */
function proposedBy(
  fix: Fix,
  snapshot: Snapshot,
  settings: Settings,
  say: (sentence: string) => void,
): readonly FileChange[] {
  try {
    return fix.propose(factsOf(snapshot, settings), settings).changes;
  } catch (error) {
    say(
      `the fix ${fix.id} stopped with an error of our own: ${error instanceof Error ? error.message : String(error)}`,
    );
    return [];
  }
}
