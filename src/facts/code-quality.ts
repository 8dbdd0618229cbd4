import type { FactSource } from "./facts.ts";
export interface LintFinding {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Rule code in flake8's and ruff's common naming: `F821`, `E501`. */
  readonly code: string;
  readonly message: string;
}

export interface CodeQuality {
  /** What the code was held to, and where that is said (null: the essay's defaults). */
  readonly lineLength: { readonly value: number; readonly path: string | null };
  /** Files that formatting would leave as they are. */
  readonly formatted: readonly string[];
  /** Files that formatting would change. */
  readonly unformatted: readonly string[];
  /** Files that do not parse as Python 3, with the first place. */
  readonly unparsable: readonly { readonly path: string; readonly line: number; readonly message: string }[];
  /** Worst first: pyflakes and syntax errors, then pycodestyle errors, then warnings; by path and line within. */
  readonly findings: readonly LintFinding[];
}

export function readCodeQuality(_source: FactSource): CodeQuality {
  throw new Error("to be written");
}
