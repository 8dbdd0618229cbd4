import type { FileChange } from "../review/fix.ts";
import type { FileContent, Snapshot, TreeEntry } from "./snapshot.ts";
import { compare } from "./wanted-files.ts";

/** The repository as it would be with the changes merged. */
export function withChanges(snapshot: Snapshot, changes: readonly FileChange[]): Snapshot {
  const entries = new Map(snapshot.tree.entries.map((entry): [string, TreeEntry] => [entry.path, entry]));
  const files = new Map<string, FileContent>(snapshot.files);
  for (const { path, mode, after } of changes) {
    if (after === undefined) {
      entries.delete(path);
      files.delete(path);
      continue;
    }
    entries.set(path, { path, kind: mode, size: Buffer.byteLength(after) });
    files.set(path, { kind: "text", text: after });
  }
  const sorted = [...entries.values()].sort((one, other) => compare(one.path, other.path));
  return { ...snapshot, tree: { ...snapshot.tree, entries: sorted }, files };
}
