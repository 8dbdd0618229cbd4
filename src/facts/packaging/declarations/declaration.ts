import type { Requirement, Stated } from "../../packaging.ts";

/** What one packaging file declares. */
export interface Declaration {
  /** The file makes the folder that it lies in installable. */
  readonly installable: Stated<"setup.py" | "setup.cfg" | "pyproject"> | null;
  readonly name: Stated<string> | null;
  readonly version: Stated<string> | null;
  readonly dynamicVersion: Stated<string> | null;
  readonly requiresPython: Stated<string> | null;
  readonly license: Stated<string> | null;
  /** Python minors (`3.9`) that trove classifiers name. */
  readonly classifierMinors: readonly Stated<string>[];
  /** Python minors that formatters, linters and type checkers are set to. */
  readonly toolMinors: readonly Stated<string>[];
  /** Folders of packages that are listed one by one, as paths of the tree. */
  readonly packages: readonly Stated<string>[];
  /** Folders in which packages are looked for (`where = ["src"]`). */
  readonly sourceFolders: readonly string[];
  readonly requirements: readonly Requirement[];
  /** Requirement files that it reads, as paths of the tree. */
  readonly includes: readonly string[];
  /** There is a place in it for dependencies, even if the list is empty. */
  readonly declaresRequirements: boolean;
  readonly requirementsIncomplete: boolean;
}

export const emptyDeclaration: Declaration = {
  installable: null,
  name: null,
  version: null,
  dynamicVersion: null,
  requiresPython: null,
  license: null,
  classifierMinors: [],
  toolMinors: [],
  packages: [],
  sourceFolders: [],
  requirements: [],
  includes: [],
  declaresRequirements: false,
  requirementsIncomplete: false,
};

/** `3.9` from a trove classifier, null from any other. */
export function minorOfClassifier(classifier: string): string | null {
  return /^Programming Language :: Python :: (3\.\d+)\b/.exec(classifier.trim())?.[1] ?? null;
}

/** `src/pkg` from `src` and the dotted name `pkg`; null for a name that is no module name. */
export function packageFolder(sourceFolder: string, dotted: string): string | null {
  const [top = ""] = dotted.split(".");
  if (!/^[\w-]+$/.test(top)) return null;
  const folder = sourceFolder.replaceAll(/^\.?\/|\/$/g, "").replace(/^\.$/, "");
  return folder === "" ? top : `${folder}/${top}`;
}
