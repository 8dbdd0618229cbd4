import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { TreeEntry } from "./snapshot.ts";

/** As many entries as GitHub lists of one tree; beyond it the walk stops and the tree counts as truncated. */
const mostEntries = 100_000;

/** What no repository commits on purpose, left out since no `.gitignore` is read here. */
const skippedFolders = new Set([
  ".git",
  ".hg",
  ".svn",
  "node_modules",
  "site-packages",
  "__pycache__",
  ".venv",
  "venv",
  ".tox",
  ".nox",
  ".eggs",
  ".mypy_cache",
  ".ruff_cache",
  ".pytest_cache",
  ".ipynb_checkpoints",
]);

/**
 * Lists a directory that git does not know, breadth first. Links are entries and are not followed; pipes, sockets and devices
 * are left out, and so is a folder below the root that cannot be read: then the listing counts as truncated, since what is in
 * there is unknown and not missing.
 */
export async function walk(root: string): Promise<{ entries: TreeEntry[]; truncated: boolean }> {
  const entries: TreeEntry[] = [];
  const folders = [""];
  let truncated = false;
  for (const folder of folders) {
    const inside = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
      if (folder === "") throw error;
      truncated = true;
      return [];
    });
    for (const item of inside.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = folder === "" ? item.name : `${folder}/${item.name}`;
      if (item.isDirectory()) {
        if (!skippedFolders.has(item.name)) folders.push(path);
        continue;
      }
      if (!item.isFile() && !item.isSymbolicLink()) continue;
      if (item.name === ".git") continue;
      if (entries.length >= mostEntries) return { entries, truncated: true };
      const stats = await lstat(join(root, path)).catch(() => undefined);
      if (!stats) continue;
      if (item.isSymbolicLink()) entries.push({ path, kind: "symlink", size: stats.size });
      else entries.push({ path, kind: (stats.mode & 0o111) !== 0 ? "executable" : "file", size: stats.size });
    }
  }
  return { entries, truncated };
}
