import { withoutByteOrderMark } from "../../../../facts/formats/config-file.ts";
import { dirname, isVendored } from "../../../../facts/tree.ts";
import type { Snapshot, TreeEntry } from "../../../../snapshot/snapshot.ts";

/** The Python files that a tool meets when it runs in the root of the repository. */
export interface PythonSources {
  /** Texts by path, without byte-order marks. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that a tool would open and whose text is not known: links, other encodings, too large. */
  readonly unread: readonly string[];
  /** Folders that are not this repository's own code: copied in, generated, submodules, links. */
  readonly foreignFolders: readonly string[];
  /** So much was not read that no statement about the whole is safe. */
  readonly tooLarge: boolean;
}

export function readPythonSources(snapshot: Snapshot): PythonSources {
  const texts = new Map<string, string>();
  const unread: string[] = [];
  const foreign = new Set<string>();
  let tooLarge = snapshot.tree.truncated;
  for (const entry of snapshot.tree.entries) {
    const folder = foreignFolder(entry);
    if (folder !== null) {
      foreign.add(folder);
      continue;
    }
    if (!/\.pyi?$/.test(entry.path)) continue;
    const content = snapshot.files.get(entry.path);
    if (content?.kind === "text" && entry.kind !== "symlink") texts.set(entry.path, withoutByteOrderMark(content.text));
    else unread.push(entry.path);
    tooLarge ||= content?.kind === "unreadable" && content.reason === "not-read";
  }
  return { texts, unread, foreignFolders: [...foreign], tooLarge };
}

/** The folder that the entry makes foreign, or lies in; null for the repository's own files. */
function foreignFolder(entry: TreeEntry): string | null {
  if (entry.kind === "submodule") return entry.path;
  if (entry.kind === "symlink" && !entry.path.slice(dirname(entry.path).length + 1).includes(".")) return entry.path;
  if (!/\.pyi?$/.test(entry.path) || !isVendored(entry.path)) return null;
  let end = entry.path.indexOf("/");
  while (!isVendored(entry.path.slice(0, end + 1))) end = entry.path.indexOf("/", end + 1);
  return entry.path.slice(0, end);
}
