import type { TreeEntry } from "../../snapshot/snapshot.ts";
import { basename } from "../tree.ts";

/** Where scripts stand in a tree, for the ways in which READMEs name them. */
export interface ScriptIndex {
  readonly paths: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  /** Paths by the last part of their name, shallowest first. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

export function indexScripts(entries: readonly TreeEntry[]): ScriptIndex {
  const paths = new Set<string>();
  const folders = new Set<string>();
  const byName = new Map<string, string[]>();
  const byDepth = [...entries].sort((a, b) => depthOf(a.path) - depthOf(b.path));
  for (const { path, kind } of byDepth) {
    if (kind === "submodule") folders.add(path);
    else paths.add(path);
    const same = byName.get(basename(path));
    if (same) same.push(path);
    else byName.set(basename(path), [path]);
    for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
      const folder = path.slice(0, slash);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return { paths, folders, byName };
}

function depthOf(path: string): number {
  return path.split("/").length;
}

const scriptEnding = /\.(py|sh|bash|ipynb|R|r|jl|lua|m|bat|ps1|pl)$/;

/**
 * The script that a command runs, as a path would be written: `train.py`, `tools/dist.sh`, or `pkg/train.py` for
 * `python -m pkg.train`. Null where the command runs no script of the repository or names a placeholder.
 */
export function scriptOf(command: string, index: ScriptIndex): string | null {
  const words = command.slice(0, 4000).split(/\s+/);
  const program = basename(words[0] ?? "");
  if (isRunDirectly(words[0]) || /^[\w/-]+\.py\s+[-[<]/.test(command)) return clean(words[0]);
  if (/^(python[\d.]*|py|ipython)(\.exe)?$/.test(program)) return pythonTarget(words.slice(1), index);
  if (/^(bash|sh|zsh|source|sbatch|Rscript|julia|th|chmod)$/.test(program)) return firstScript(words.slice(1));
  if (
    /^(torchrun|accelerate|deepspeed|horovodrun|mpirun|srun|streamlit|gradio|uv|poetry|pipenv|pixi|conda|modal|nohup|jupyter)$/.test(
      program,
    )
  ) {
    return launchedTarget(words.slice(1), index);
  }
  return null;
}

function pythonTarget(words: readonly string[], index: ScriptIndex): string | null {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (word === "-c") return null;
    if (word === "-m") return moduleTarget(words[at + 1] ?? "", words.slice(at + 2), index);
    if (!word.startsWith("-")) return scriptEnding.test(stripQuotes(word)) ? clean(word) : null;
  }
  return null;
}

const launchers =
  /^(torch\.distributed\.(launch|run)|accelerate\.commands\.launch|deepspeed\.launcher\.\w+|paddle\.distributed\.launch|torch_xla\.distributed\.xla_spawn|kernprof|cProfile|pdb|coverage|debugpy)$/;

function moduleTarget(module: string, rest: readonly string[], index: ScriptIndex): string | null {
  if (launchers.test(module)) return launchedTarget(rest, index);
  if (/\.py$/.test(module)) return clean(module);
  if (!/^[\w.]+$/.test(module)) return null;
  const path = module.replaceAll(".", "/");
  const head = module.split(".", 1)[0] ?? "";
  const isOwn = index.folders.has(head) || index.folders.has(`src/${head}`) || index.byName.has(`${head}.py`);
  if (!isOwn) return null;
  const isPackage = index.folders.has(path) || index.folders.has(`src/${path}`);
  return isPackage ? `${path}/__main__.py` : `${path}.py`;
}

/** Target of a launcher: `-m module`, a command of its own (`uv run python x.py`), or the first script named. */
function launchedTarget(words: readonly string[], index: ScriptIndex): string | null {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (/^python[\d.]*$/.test(word)) return pythonTarget(words.slice(at + 1), index);
    if (word === "-m" || word === "--module") return moduleTarget(words[at + 1] ?? "", words.slice(at + 2), index);
    if (!word.startsWith("-") && scriptEnding.test(word)) return clean(word);
  }
  return null;
}

function firstScript(words: readonly string[]): string | null {
  const word = words.find((candidate) => !candidate.startsWith("-") && !/^[+-]?\w$/.test(candidate));
  return word !== undefined && scriptEnding.test(stripQuotes(word)) ? clean(word) : null;
}

/** `./x.py` or `tools/x.sh`; a bare path to Python code is rather output or a listing. */
function isRunDirectly(word: string | undefined): boolean {
  return word !== undefined && scriptEnding.test(word) && (word.startsWith("./") || /\.(sh|bash|bat|ps1)$/.test(word));
}

function stripQuotes(word: string): string {
  return word.replaceAll(/^["'`]|["'`,]$/g, "");
}

/** Placeholders, variables, absolute paths and addresses name no file of the tree. */
function clean(word: string | undefined): string | null {
  const path = stripQuotes(word ?? "")
    .replaceAll("\\", "/")
    .replace(/^(\.\/)+/, "");
  if (path.length > 300 || /[<>{}$*[\]|()"']|^~|^\/|:\/\/|\.\.\.|…/.test(path)) return null;
  if (/^(path\/to\/|your[_-]|my[_-]?script|xxx?\.|\.?v?env[/]|script\.|some|example_?script)|\/your[_-]/i.test(path))
    return null;
  // `vX.py`, `expXX.py`: the capital stands for a number that the reader chooses.
  if (/[a-z0-9_-]X+\.\w+$/.test(path)) return null;
  return path;
}

/** Where a script stands: below one of the folders (the root is ""), or anywhere under its name. Null: nowhere. */
export function resolveScript(script: string, folders: readonly string[], index: ScriptIndex): string | null {
  for (const spelling of spellings(script)) {
    for (const folder of folders) {
      const path = join(folder, spelling);
      if (path !== null && index.paths.has(path)) return path;
    }
  }
  for (const spelling of spellings(script)) {
    const name = basename(spelling);
    if (name === "__main__.py") continue;
    const sameName = index.byName.get(name) ?? [];
    const ending = `/${spelling.replace(/^(\.\.\/)+/, "")}`;
    const found = sameName.find((path) => path.endsWith(ending)) ?? (sameName.length === 1 ? sameName[0] : undefined);
    if (found !== undefined) return found;
  }
  return null;
}

/** A package that is run may lack `__main__.py` and be a single module, or the other way round. */
function spellings(script: string): readonly string[] {
  const main = /^(.+)\/__main__\.py$/.exec(script);
  return main ? [script, `src/${script}`, `${main[1]}.py`, `${main[1]}/__init__.py`] : [script, `src/${script}`];
}

/** `folder/path` with `.` and `..` resolved; null above the root. */
export function join(folder: string, path: string): string | null {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}
