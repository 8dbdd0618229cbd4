import type { TreeEntry } from "../snapshot/snapshot.ts";

/** The tree, indexed for the questions that checks ask. */
export interface Tree {
  readonly entries: readonly TreeEntry[];
  /** True when GitHub cut the listing: absence then proves nothing. */
  readonly truncated: boolean;
  has(path: string): boolean;
  get(path: string): TreeEntry | undefined;
  /** Entries directly in a folder ("" is the root). */
  inFolder(folder: string): readonly TreeEntry[];
  /** Files (not submodules) for which the predicate holds, sorted by path. */
  files(predicate: (entry: TreeEntry) => boolean): readonly TreeEntry[];
  /** True when a folder of that path exists. */
  hasFolder(folder: string): boolean;
}

const vendoredFolder =
  /(^|\/)(node_modules|site-packages|third[_-]?party|vendor|vendored|externals?|\.?venv|virtualenv|__pycache__|\.git|\.eggs|\.tox|\.nox|\.mypy_cache|\.ipynb_checkpoints|build|dist)(\/|$)/i;

/** Code that was copied in or generated; it says nothing of how the repository is kept. */
export function isVendored(path: string): boolean {
  return vendoredFolder.test(path.slice(0, path.lastIndexOf("/") + 1));
}

/** Last part of a path. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Folder of a path, "" for the root. */
export function dirname(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

export function readTree(entries: readonly TreeEntry[], truncated: boolean): Tree {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const byFolder = new Map<string, TreeEntry[]>();
  const folders = new Set<string>([""]);
  for (const entry of entries) {
    const folder = dirname(entry.path);
    const siblings = byFolder.get(folder);
    if (siblings) siblings.push(entry);
    else byFolder.set(folder, [entry]);
    for (let above = folder; above !== "" && !folders.has(above); above = dirname(above)) folders.add(above);
  }
  return {
    entries,
    truncated,
    has: (path) => byPath.has(path),
    get: (path) => byPath.get(path),
    inFolder: (folder) => byFolder.get(folder) ?? [],
    files: (predicate) => entries.filter((entry) => entry.kind !== "submodule" && predicate(entry)),
    hasFolder: (folder) => folders.has(folder),
  };
}
