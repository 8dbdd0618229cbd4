import type { FactSource } from "./facts.ts";
export type ToolKind = "formatter" | "linter" | "type-checker" | "hook-runner";

export type ToolName =
  | "black"
  | "ruff-format"
  | "yapf"
  | "autopep8"
  | "flake8"
  | "ruff"
  | "pylint"
  | "pycodestyle"
  | "mypy"
  | "pyright"
  | "pytype"
  | "pyre"
  | "ty"
  | "pre-commit"
  | "prek"
  | "lefthook";

/** One place in which a tool is configured or run. */
export interface ToolUse {
  readonly tool: ToolName;
  readonly kind: ToolKind;
  /** How: a settings section or file, a pre-commit hook, a CI step, or a task (tox, nox, make, pixi, uv, poe). */
  readonly how: "settings" | "hook" | "ci" | "task";
  readonly path: string;
  readonly line: number | null;
  readonly text: string;
}

export interface ToolConfig {
  readonly uses: readonly ToolUse[];
  /** Configuration files that do not parse, with the parser's word. */
  readonly broken: readonly { readonly path: string; readonly message: string }[];
  /** Every path that was looked at or would have been: said where nothing was found. */
  readonly placesLookedAt: readonly string[];
}

export function readToolConfig(_source: FactSource): ToolConfig {
  throw new Error("to be written");
}
