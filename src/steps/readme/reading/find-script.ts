import type { PythonFact } from "../../../facts/python.ts";
import { basename, dirname, isVendored, type Tree } from "../../../facts/tree.ts";
import { fileInfers, fileTrains } from "./code-action.ts";
import { actionOfName } from "./script-name.ts";

/** A script of the tree that does what the README does not tell, to be named to its owner. Null: none is found. */
export function scriptFor(action: "train" | "infer", tree: Tree, python: PythonFact): string | null {
  const scripts = new Set(python.files.filter((file) => file.isScript).map((file) => file.path));
  const isRunnable = (path: string): boolean =>
    !path.endsWith(".py") || scripts.has(path) || !tree.has(`${dirname(path)}/__init__.py`.replace(/^\//, ""));
  const names = tree.files(
    ({ path }) => /\.(py|ipynb|sh)$/.test(path) && !isVendored(path) && !/(^|\/)tests?\//.test(path),
  );
  const byName = shallowest(
    names.map((entry) => entry.path).filter((path) => actionOfName(basename(path)) === action && isRunnable(path)),
  );
  if (byName !== null) return byName;
  const does = action === "train" ? fileTrains : fileInfers;
  return shallowest(python.files.filter((file) => file.isScript && does(file)).map((file) => file.path));
}

function shallowest(paths: readonly string[]): string | null {
  let best: string | null = null;
  for (const path of paths) {
    if (best === null || path.split("/").length < best.split("/").length) best = path;
  }
  return best;
}
