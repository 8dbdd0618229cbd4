import type { Snapshot } from "../../snapshot/snapshot.ts";
import type { PythonFile } from "../python.ts";
import { basename, dirname } from "../tree.ts";
import { broughtBy, isKnownModule, packagesOf } from "./import-names.ts";
import { python2Library, standardLibrary } from "./standard-library.ts";

/** An import of a module that a package from outside must bring. */
export interface ThirdPartyImport {
  /** Top-level module: `cv2`. */
  readonly module: string;
  /** The package to declare for it: `opencv-python`. */
  readonly package: string;
  /** The first place that imports it. */
  readonly path: string;
  readonly line: number;
}

/** Modules that the machine or the type checker brings and that no package index has. */
const hostModules = new Set(
  "kaggle_secrets kaggle_datasets kaggle_web_client kaggle_gpt kaggle_evaluation bpy dbutils _typeshed".split(" "),
);
const notTheCode =
  /(^|\/)(tests?|testing|docs?|documentation|examples?)\/|(^|\/)(setup|conftest|test_[^/]*|[^/]*_test)\.py$/i;

/**
 * What the repository's own code imports from outside: neither the standard library, nor its own modules, nor what it
 * guards with `try`. Tests, documents and examples are left out.
 */
export function thirdPartyImports(files: readonly PythonFile[], snapshot: Snapshot): readonly ThirdPartyImport[] {
  const own = ownModules(snapshot);
  const found = new Map<string, ThirdPartyImport>();
  for (const file of files) {
    if (notTheCode.test(file.path)) continue;
    let lines: readonly string[] | null = null;
    for (const { module, level, line } of file.imports) {
      const [top = ""] = module.split(".");
      if (level > 0 || top === "" || found.has(top) || own.has(top) || isProvided(module)) continue;
      lines ??= textLines(snapshot, file.path);
      if (isGuarded(lines, line)) continue;
      found.set(top, { module: top, package: packagesOf(top)[0] ?? top, path: file.path, line });
    }
  }
  return [...found.values()];
}

/**
 * Those of the imports that no declared package brings. A package that the table does not know is taken to install a module
 * that its name holds as a word: `python-slugify` installs `slugify`.
 */
export function undeclaredImports(
  imports: readonly ThirdPartyImport[],
  declared: readonly string[],
): readonly ThirdPartyImport[] {
  const installed = new Set(declared);
  for (const name of installed) for (const brought of broughtBy(name)) installed.add(brought);
  const words = new Set(declared.flatMap((name) => name.split("-")));
  return imports.filter(({ module }) => {
    if (packagesOf(module).some((name) => installed.has(name))) return false;
    return isKnownModule(module) || !words.has(module.toLowerCase());
  });
}

/** Whether Python or the machine that a notebook runs on brings the module. */
export function isProvided(module: string): boolean {
  const [top = ""] = module.split(".");
  if (module.startsWith("google.colab")) return true;
  return standardLibrary.has(top) || python2Library.has(top) || hostModules.has(top);
}

/** Names under which the tree's own files can be imported, wherever the script that imports them runs. */
export function ownModules({ tree }: Snapshot): ReadonlySet<string> {
  const modules = new Set<string>();
  for (const { path, kind } of tree.entries) {
    if (kind === "submodule") modules.add(basename(path));
    const module = /^(.+?)(?:\.[\w-]+)?\.(?:py|pyx|pyi|so|pyd|cpp|cu)$/.exec(basename(path))?.[1];
    if (module === undefined) continue;
    modules.add(module);
    for (const folder of dirname(path).split("/")) modules.add(folder);
  }
  return modules;
}

function textLines({ files }: Snapshot, path: string): readonly string[] {
  const content = files.get(path);
  return content?.kind === "text" ? content.text.split("\n") : [];
}

/** An import inside `try:` or its `except` has an answer for the package's absence. */
function isGuarded(lines: readonly string[], line: number): boolean {
  let indent = indentOf(lines[line - 1] ?? "");
  for (let index = line - 2; index >= 0 && indent > 0 && line - index < 60; index--) {
    const text = lines[index] ?? "";
    if (text.trim() === "" || indentOf(text) >= indent) continue;
    if (/^\s*(try|except\b[^:]*|if\s+(?:\w+\.)?TYPE_CHECKING)\s*:/.test(text)) return true;
    indent = indentOf(text);
  }
  return false;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
