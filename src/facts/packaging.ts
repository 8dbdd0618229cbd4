import type { FactSource } from "./facts.ts";
import { versionInCode } from "./packaging/code-version.ts";
import { type Declaration, emptyDeclaration } from "./packaging/declarations/declaration.ts";
import { readPyproject } from "./packaging/declarations/pyproject.ts";
import { readSetupCfg } from "./packaging/declarations/setup-cfg.ts";
import { readSetupPy } from "./packaging/declarations/setup-py.ts";
import { type Dependencies, readDependencies } from "./packaging/dependencies.ts";
import { readCodeLayout } from "./packaging/main-folder.ts";
import { lowestStated } from "./packaging/python-version.ts";

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
  /** The license as the metadata names it, or the file that it refers to. */
  readonly license: Stated<string> | null;
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
  /** Package folders that the packaging files list one by one, whether or not they exist. */
  readonly declaredPackages: readonly Stated<string>[];
  /** Python files that lie loose in the root, setup.py and the like left out. */
  readonly looseFiles: readonly string[];
  readonly broken: readonly { readonly path: string; readonly message: string }[];
}

type Broken = Packaging["broken"][number];

export function readPackaging(source: FactSource): Packaging {
  const broken: Broken[] = [];
  const declarations = readDeclarations(source, broken);
  const first = <Key extends "name" | "version" | "dynamicVersion" | "requiresPython" | "license">(key: Key) =>
    declarations.find((declaration) => declaration[key] !== null)?.[key] ?? null;
  const name = first("name");
  const layout = readCodeLayout(
    source.snapshot.tree.entries.map(({ path }) => path),
    {
      name,
      packages: declarations.flatMap(({ packages }) => packages),
      sourceFolders: declarations.flatMap(({ sourceFolders }) => sourceFolders),
    },
    source.snapshot.repository,
  );
  const dependencies = readDependencies(source, declarations, broken);
  const versionFolders = layout.mainFolder === null ? layout.packageFolders : [layout.mainFolder];
  return {
    installable: installableOf(declarations),
    name,
    version: first("version") ?? versionInCode(source.fact("python").files, versionFolders),
    dynamicVersion: first("dynamicVersion"),
    requiresPython: first("requiresPython"),
    license: first("license"),
    pythonVersion: pythonVersion(source, declarations, dependencies),
    ...layout,
    declaredPackages: declarations.flatMap(({ packages }) => packages),
    requirementFiles: dependencies.files,
    requirements: dependencies.requirements,
    requirementsIncomplete: dependencies.incomplete,
    broken,
  };
}

/** What the root's packaging files declare, the one that today's tools read first in front. */
function readDeclarations(source: FactSource, broken: Broken[]): readonly Declaration[] {
  const declarations: Declaration[] = [];
  const pyproject = source.text("pyproject.toml");
  if (pyproject !== undefined) {
    const read = readPyproject(pyproject, "pyproject.toml");
    if ("problem" in read) broken.push({ path: "pyproject.toml", message: read.problem });
    else declarations.push(read);
  }
  const setupPy = source.fact("python").files.find(({ path }) => path === "setup.py");
  if (setupPy) declarations.push(readSetupPy(setupPy, source.text("setup.py") ?? ""));
  const setupCfg = source.text("setup.cfg");
  if (setupCfg !== undefined) declarations.push(readSetupCfg(setupCfg, "setup.cfg"));
  return declarations.length === 0 ? [emptyDeclaration] : declarations;
}

function installableOf(declarations: readonly Declaration[]): Packaging["installable"] {
  return declarations.find(({ installable }) => installable !== null)?.installable ?? null;
}

function pythonVersion(
  source: FactSource,
  declarations: readonly Declaration[],
  { pythons }: Dependencies,
): Stated<string> | null {
  const required = declarations.flatMap(({ requiresPython }) => requiresPython ?? []);
  return (
    lowestStated(required.slice(0, 1)) ??
    lowestStated(declarations.flatMap(({ classifierMinors }) => classifierMinors)) ??
    lowestStated(declarations.flatMap(({ toolMinors }) => toolMinors)) ??
    lowestStated([...versionFiles(source), ...pythons])
  );
}

/** `.python-version` of pyenv and uv, `runtime.txt` of Heroku. */
function versionFiles(source: FactSource): readonly Stated<string>[] {
  return [".python-version", "runtime.txt"].flatMap((path) => {
    const value = source
      .text(path)
      ?.trim()
      .replace(/^(c?python)-/i, "");
    return value ? [{ value, path, line: 1 }] : [];
  });
}
