import { type PythonFile, qualifiedName } from "../../../facts/python.ts";
import { dirname } from "../../../facts/tree.ts";
import { fileInfers, fileTrains } from "./code-action.ts";

/** A script calls a module that calls a module that does it: nobody goes deeper to understand a command. */
const deepest = 2;

/**
 * What the modules do whose functions a script calls, where the script alone does not tell: `main.py` that calls
 * `core.engine.fit_all`. Null where they do nothing of the kind, or both.
 */
export function actionOfCalledModules(
  script: PythonFile,
  files: ReadonlyMap<string, PythonFile>,
): "train" | "infer" | null {
  const seen = new Set([script]);
  let layer = [script];
  for (let depth = 0; depth < deepest; depth++) {
    layer = layer.flatMap((file) => calledModules(file, script, files)).filter((file) => !seen.has(file));
    for (const file of layer) seen.add(file);
  }
  seen.delete(script);
  const trains = [...seen].some(fileTrains);
  const infers = [...seen].some(fileInfers);
  if (trains === infers) return null;
  return trains ? "train" : "infer";
}

/** The repository's modules whose functions the file calls, found from its own folder, the script's and the root. */
function calledModules(file: PythonFile, script: PythonFile, files: ReadonlyMap<string, PythonFile>): PythonFile[] {
  const folders = [...new Set([dirname(file.path), dirname(script.path), ""])];
  const found = new Set<PythonFile>();
  for (const { callee } of file.calls) {
    const parts = qualifiedName(file, callee).split(".").slice(0, -1);
    const module = parts.length === 0 ? undefined : moduleAt(parts, folders, files);
    if (module) found.add(module);
  }
  return [...found];
}

function moduleAt(
  parts: readonly string[],
  folders: readonly string[],
  files: ReadonlyMap<string, PythonFile>,
): PythonFile | undefined {
  for (let length = parts.length; length > 0; length--) {
    const path = parts.slice(0, length).join("/");
    for (const folder of folders) {
      const found = files.get(`${folder === "" ? "" : `${folder}/`}${path}.py`);
      if (found) return found;
    }
  }
  return undefined;
}
