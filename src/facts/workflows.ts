import type { FactSource } from "./facts.ts";
export interface WorkflowCommand {
  /** One shell command line as it stands (continuation lines joined). */
  readonly command: string;
  readonly path: string;
  readonly line: number;
  /** Where it was followed from: the workflow step itself, or one level down a Makefile, tox, nox or pre-commit. */
  readonly via: "step" | "pre-commit" | "tox" | "nox" | "make" | "task";
}

export interface Workflow {
  readonly path: string;
  readonly name: string | null;
  /** Event names that start it: `push`, `pull_request`, … */
  readonly events: readonly string[];
  readonly commands: readonly WorkflowCommand[];
  /** `uses:` of its steps, as written. */
  readonly actions: readonly { readonly uses: string; readonly line: number }[];
}

export interface WorkflowsFact {
  readonly workflows: readonly Workflow[];
  /** Other CI systems, by the file that configures them, with the commands found in it. */
  readonly otherSystems: readonly {
    readonly system: string;
    readonly path: string;
    readonly commands: readonly WorkflowCommand[];
  }[];
  readonly broken: readonly { readonly path: string; readonly line: number | null; readonly message: string }[];
}

export function readWorkflows(_source: FactSource): WorkflowsFact {
  throw new Error("to be written");
}
