import type { Settings } from "../config/settings.ts";
import type { Facts } from "../facts/facts.ts";
import type { StepId } from "./check.ts";
import type { MessageArguments } from "./verdict.ts";

/** One file of a pull request. `before` is undefined where the file is new. */
export interface FileChange {
  readonly path: string;
  readonly mode: "file" | "executable";
  readonly before: string | undefined;
  readonly after: string;
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

export interface Fix {
  /** Names the branch (`ml-repo-review/<id>`), the box in the issue and the command `/ml-review fix <id>`. */
  readonly id: string;
  readonly step: StepId;
  /** Checks that pass once the proposal is merged. */
  readonly repairs: readonly string[];
  /**
   * Pure, and idempotent: on a repository with the changes applied it proposes none.
   * Files that do not parse are left alone, with a remark.
   */
  propose(facts: Facts, settings: Settings): Proposal;
}
