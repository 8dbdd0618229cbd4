import type { Settings } from "../config/settings.ts";
import type { FactName, Facts, FactValues } from "../facts/facts.ts";
import type { StepId } from "./check.ts";
import type { MessageArguments } from "./verdict.ts";

/** One file of a pull request. `before` is undefined where the file is new, `after` where it is removed. */
export interface FileChange {
  readonly path: string;
  readonly mode: "file" | "executable";
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Something the pull request must say: what a file is for, what was baselined, what was refused and why. */
export interface Remark {
  /** Message code, begins with the fix's id: `readability/black-added`. */
  readonly code: string;
  readonly args: MessageArguments;
  /** The file it is about, if it is about one. */
  readonly path: string | null;
}

export interface Proposal {
  readonly changes: readonly FileChange[];
  readonly remarks: readonly Remark[];
}

export interface Fix<Id extends string = string> {
  /**
   * Names the branch (`ml-repo-review/<id>`), the box in the issue and the command `/ml-review fix <id>`. At most 16
   * characters, so that its button's identifier keeps GitHub's limit.
   */
  readonly id: Id;
  readonly step: StepId;
  /** Checks that pass once the proposal is merged. */
  readonly repairs: readonly string[];
  /**
   * Pure, and idempotent: on a repository with the changes applied it proposes none.
   * Files that do not parse are left alone, with a remark.
   */
  propose(facts: Facts, settings: Settings): Proposal;
}

export function defineFix<const Id extends string>(fix: Fix<Id>): Fix<Id> {
  return fix;
}

export const nothingProposed: Proposal = { changes: [], remarks: [] };

/** The values of the facts that a fix needs; null where one could not be seen, and nothing may be proposed. */
export function knownFacts<Name extends FactName>(facts: Facts, names: readonly Name[]): Pick<FactValues, Name> | null {
  const values: Partial<Record<Name, unknown>> = {};
  for (const name of names) {
    const fact = facts.get(name);
    if (!fact.seen) return null;
    values[name] = fact.value;
  }
  return values as Pick<FactValues, Name>;
}
