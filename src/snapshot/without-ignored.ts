import { globTest } from "../config/glob.ts";
import type { Snapshot } from "./snapshot.ts";

/** The snapshot as if the paths that the globs name were not there: what `ignore` in the settings asks for. */
export function withoutIgnored(snapshot: Snapshot, globs: readonly string[]): Snapshot {
  if (globs.length === 0) return snapshot;
  const tests = globs.map(globTest);
  const isKept = (path: string) => !tests.some((test) => test(path));
  const entries = snapshot.tree.entries.filter((entry) => isKept(entry.path));
  const files = new Map([...snapshot.files].filter(([path]) => isKept(path)));
  return { ...snapshot, tree: { ...snapshot.tree, entries }, files };
}
