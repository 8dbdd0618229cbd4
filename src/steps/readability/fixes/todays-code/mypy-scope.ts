import type { Packaging } from "../../../../facts/packaging.ts";
import type { PythonFact } from "../../../../facts/python.ts";
import { basename, dirname } from "../../../../facts/tree.ts";
import type { TodaysCode } from "./todays-code.ts";
import { hasMisplacedTypeComment, hasUnreadableTypeComment } from "./type-comments.ts";

/** What mypy is told to check, so that each file has one module name and none of them stops it. */
export interface MypyScope {
  /** Folder that it checks, "." for the whole repository. */
  readonly files: string;
  /** Folder that module names are counted from, "." for the root. */
  readonly base: string;
  /** Modules of today that may hold errors. */
  readonly modules: readonly string[];
  /** Files and folders that would stop it, or that it cannot name; a folder ends with a slash. */
  readonly excluded: readonly string[];
  /** Modules of excluded files, which an import could still lead to. */
  readonly skippedModules: readonly string[];
}

/** Top-level modules that mypy does not let anybody shadow, not even below `exclude`. */
const coreModules = new Set(
  "abc builtins collections mypy_extensions sys types typing typing_extensions _typeshed _collections_abc".split(" "),
);

/** Null where mypy would stop whatever it is told, or would find nothing to check. */
export function mypyScope(code: TodaysCode, packaging: Packaging, python: PythonFact): MypyScope | null {
  if (allFiles(code).some((path) => isCoreModule(path, "."))) return null;
  for (const candidate of candidates(code, packaging, python)) {
    const scope = scopeOf(code, candidate.files, candidate.base);
    if (scope !== null && !allFiles(code).some((path) => isCoreModule(path, candidate.base))) return scope;
  }
  return null;
}

/** The main folder; or everything from the root; or, where no name is one of Python's, the folder with most files. */
function candidates(code: TodaysCode, packaging: Packaging, python: PythonFact) {
  const { mainFolder } = packaging;
  const main = mainFolder === null ? [] : [{ files: mainFolder, base: baseOf(mainFolder, code, python) }];
  const odd = largestOddFolder([...code.texts.keys()]);
  return [...main, { files: ".", base: "." }, ...(odd === null ? [] : [{ files: odd, base: odd }])].filter(
    ({ files, base }) => isPlainPath(files) && isPlainPath(base),
  );
}

/** `src` for `src/package`, unless code imports `src.package`: a file must not have two module names. */
function baseOf(mainFolder: string, code: TodaysCode, python: PythonFact): string {
  const parent = dirname(mainFolder);
  if (parent === "" || code.texts.has(`${parent}/__init__.py`)) return ".";
  const top = parent.split("/")[0] as string;
  const isImported = python.files.some((file) =>
    file.imports.some(({ module, level }) => level === 0 && (module === top || module.startsWith(`${top}.`))),
  );
  return isImported ? "." : parent;
}

function scopeOf(code: TodaysCode, files: string, base: string): MypyScope | null {
  const excluded: string[] = code.foreignFolders.filter((folder) => isIn(folder, files)).map((folder) => `${folder}/`);
  const skippedModules: string[] = [];
  const modules = new Map<string, string>();
  const clean = new Set<string>();
  for (const path of allFiles(code).filter((file) => isIn(file, files))) {
    const oddFolder = firstOddFolder(path, base);
    if (oddFolder !== null) {
      excluded.push(`${oddFolder}/`);
      continue;
    }
    const module = moduleOf(path, base);
    const text = code.texts.get(path);
    if (
      module === null ||
      modules.has(module) ||
      text === undefined ||
      hasUnreadableTypeComment(text) ||
      hasMisplacedTypeComment(text)
    ) {
      excluded.push(path);
      if (module !== null && !modules.has(module)) skippedModules.push(module);
    } else {
      modules.set(module, path);
      if (isTrivial(text)) clean.add(module);
    }
  }
  if (modules.size === 0) return null;
  const listed = [...modules.keys()].filter((module) => !clean.has(module)).sort();
  return {
    files,
    base,
    modules: listed,
    excluded: [...new Set(excluded)].sort(),
    skippedModules: skippedModules.sort(),
  };
}

/** Stubs first: mypy prefers them to the code of the same name. */
function allFiles(code: TodaysCode): readonly string[] {
  const paths = [...code.texts.keys(), ...code.unparsable, ...code.unread];
  return paths.sort(
    (one, other) => Number(other.endsWith(".pyi")) - Number(one.endsWith(".pyi")) || (one < other ? -1 : 1),
  );
}

function isIn(path: string, folder: string): boolean {
  return folder === "." || path === folder || path.startsWith(`${folder}/`);
}

function fromBase(path: string, base: string): string {
  return base === "." ? path : path.slice(base.length + 1);
}

/** The dotted name that mypy gives a file, or null where it cannot be named in a settings section. */
function moduleOf(path: string, base: string): string | null {
  const parts = fromBase(path, base)
    .replace(/\.pyi?$/, "")
    .split("/");
  if (parts.at(-1) === "__init__") parts.pop();
  const isNameable = parts.length > 0 && parts.every((part) => /^[\w-]+$/.test(part));
  return isNameable ? parts.join(".") : null;
}

/** The outermost folder on the way to the file whose name `import` cannot say, or that is not ASCII as settings should be. */
function firstOddFolder(path: string, base: string): string | null {
  const prefix = base === "." ? "" : `${base}/`;
  const folders = dirname(fromBase(path, base)).split("/");
  const odd = folders.findIndex((folder) => folder !== "" && !isIdentifier(folder));
  return odd === -1 ? null : prefix + folders.slice(0, odd + 1).join("/");
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}

function largestOddFolder(paths: readonly string[]): string | null {
  const sizes = new Map<string, number>();
  for (const path of paths) {
    const folder = firstOddFolder(path, ".");
    if (folder !== null) sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  const [largest] = [...sizes].sort(([, one], [, other]) => other - one);
  return largest ? largest[0] : null;
}

/** Names that stand for themselves in mypy's comma- and colon-separated lists of globs. */
function isPlainPath(path: string): boolean {
  return /^[\w./ -]+$/.test(path) && path.trim() === path;
}

function isCoreModule(path: string, base: string): boolean {
  if (!isIn(path, base)) return false;
  const relative = fromBase(path, base);
  return !relative.includes("/") && coreModules.has(basename(relative).replace(/\.pyi?$/, ""));
}

/** Nothing in it that could be wrong: comments and dunder strings alone. */
function isTrivial(text: string): boolean {
  return text.split("\n").every((line) => /^\s*(#.*)?$|^__\w+__ = ("[^"\\]*"|'[^'\\]*')\s*$/.test(line));
}
