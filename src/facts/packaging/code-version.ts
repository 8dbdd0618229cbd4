import type { Stated } from "../packaging.ts";
import type { PythonFile } from "../python.ts";

const versionFiles = ["__init__.py", "_version.py", "__version__.py", "version.py", "__about__.py"];
const versionName = /^(__version__|VERSION|version)$/;

/** The version that a package folder states in its code as a literal: `__version__ = "1.2.0"`. */
export function versionInCode(files: readonly PythonFile[], folders: readonly string[]): Stated<string> | null {
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const folder of folders) {
    for (const name of versionFiles) {
      const file = byPath.get(`${folder}/${name}`);
      const found = file && versionIn(file, name);
      if (found) return found;
    }
  }
  return null;
}

function versionIn(file: PythonFile, name: string): Stated<string> | null {
  for (const assignment of file.assignments) {
    if (!versionName.test(assignment.name)) continue;
    if (name === "__init__.py" && assignment.name === "version") continue;
    if (assignment.value.kind !== "string" || !/^v?\d+(\.|$)/.test(assignment.value.value)) continue;
    return { value: assignment.value.value, path: file.path, line: assignment.line };
  }
  return null;
}
