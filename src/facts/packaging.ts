import type { FactSource } from "./facts.ts";
/** A value with the place that states it. */
export interface Stated<T> {
  readonly value: T;
  readonly path: string;
  readonly line: number | null;
}

export interface Requirement {
  /** Package name, normalised as PyPI does (lower case, `-` for `_` and `.`). */
  readonly name: string;
  /** As written, with its version and markers. */
  readonly text: string;
  readonly path: string;
  readonly line: number | null;
}

export interface Packaging {
  /** The file that makes the root installable, with the build system that reads it; null when there is none. */
  readonly installable: Stated<"setup.py" | "setup.cfg" | "pyproject"> | null;
  readonly name: Stated<string> | null;
  /** A literal version, wherever it stands: metadata or the main folder's `__init__.py`. */
  readonly version: Stated<string> | null;
  /** The version is computed (setuptools-scm, `attr:`, a file), as said there. */
  readonly dynamicVersion: Stated<string> | null;
  readonly requiresPython: Stated<string> | null;
  /** Lowest Python minor that the repository says it supports (`3.9`), from any place; null when nothing says it. */
  readonly pythonVersion: Stated<string> | null;
  /** Files that declare dependencies (requirements*.txt, environment.yml, pyproject, setup.py, Pipfile, pixi.toml, lock files). */
  readonly requirementFiles: readonly string[];
  readonly requirements: readonly Requirement[];
  /** Some requirements cannot be read without running code. */
  readonly requirementsIncomplete: boolean;
  /** The folder that holds the importable code; null: loose or several. */
  readonly mainFolder: string | null;
  /** Folders that look like packages, largest first. */
  readonly packageFolders: readonly string[];
  /** Python files that lie loose in the root, setup.py and the like left out. */
  readonly looseFiles: readonly string[];
  readonly broken: readonly { readonly path: string; readonly message: string }[];
}

export function readPackaging(_source: FactSource): Packaging {
  throw new Error("to be written");
}
