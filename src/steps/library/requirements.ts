import { evidenceAt } from "../../facts/evidence.ts";
import type { NotebooksFact } from "../../facts/notebooks.ts";
import {
  isProvided,
  ownModules,
  type ThirdPartyImport,
  thirdPartyImports,
  undeclaredImports,
} from "../../facts/packaging/third-party-imports.ts";
import type { Packaging } from "../../facts/packaging.ts";
import type { PythonFact, PythonFile } from "../../facts/python.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, skip, warn } from "../../review/verdict.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";

const mostEvidence = 10;

export default defineCheck({
  id: "requirements",
  step: "library",
  requires: ["packaging", "python", "notebooks", "snapshot"],
  run({ packaging, python, notebooks, snapshot }) {
    const imports = thirdPartyImports(python.files, snapshot);
    const files = packaging.requirementFiles.map((path) => evidenceAt(path, null, path));
    const unreadable = packaging.broken.find(({ path }) => packaging.requirementFiles.includes(path));
    if (packaging.requirementFiles.length === 0) {
      const modules = unique([...imports.map(({ module }) => module), ...notebookModules(notebooks, snapshot)]);
      if (modules.length > 0) return fail("requirements/none", { modules }, importEvidence(imports));
      const hasCode = python.files.length > 0 || notebooks.notebooks.length > 0;
      return hasCode ? pass("requirements/none-needed", {}) : skip("requirements/no-code", {});
    }
    const [first = ""] = packaging.requirementFiles;
    if (packaging.installable === null && packaging.requirementFiles.every(isOfAPart)) {
      return fail("requirements/of-a-part", { file: first }, files);
    }
    if (unreadable) {
      return warn("requirements/unreadable", { file: unreadable.path, problem: unreadable.message }, files);
    }
    const file = mainFile(packaging);
    if (packaging.requirementsIncomplete) return pass("requirements/computed", { file }, files);
    const declared = packaging.requirements.map(({ name }) => name);
    const missing = undeclaredImports(imports, declared).filter((one) => one.module !== packaging.name?.value);
    if (missing.length === 0) return pass("requirements/complete", { file, packages: new Set(declared).size }, files);
    const inLibrary = undeclaredImports(thirdPartyImports(libraryFiles(packaging, python), snapshot), declared);
    if (inLibrary.length === 0) {
      return pass("requirements/library-complete", { file, packages: missing.map(asLine) }, importEvidence(missing));
    }
    return warn(
      "requirements/incomplete",
      { file, packages: missing.map(asLine), missing: missing.length },
      importEvidence(missing),
    );
  },
});

/** Two folders down, a file declares what one part needs, not what a visitor has to install. */
function isOfAPart(path: string): boolean {
  return path.split("/").length > 2;
}

/** The modules that `pip install` makes importable: not the scripts, which their author runs. All code, if nothing installs. */
function libraryFiles({ installable, mainFolder }: Packaging, { files }: PythonFact): readonly PythonFile[] {
  if (installable === null || mainFolder === null) return files;
  return files.filter(({ path, isScript }) => path.startsWith(`${mainFolder}/`) && !isScript);
}

/** The file that declares most, those for development, tests and parts of the tree last. */
function mainFile({ requirements, requirementFiles }: Packaging): string {
  const counts = new Map(requirementFiles.map((path) => [path, 0]));
  for (const { path } of requirements) counts.set(path, (counts.get(path) ?? 0) + 1);
  const rank = (path: string) => (path.includes("/") ? 2 : 0) + (/dev|test|doc|lint|lock/i.test(path) ? 1 : 0);
  const [first] = [...counts].sort((one, other) => rank(one[0]) - rank(other[0]) || other[1] - one[1]);
  return first?.[0] ?? "";
}

/** `cv2 (opencv-python)` where the names differ. */
function asLine(one: ThirdPartyImport): string {
  return one.module === one.package ? one.module : `${one.module} (${one.package})`;
}

function importEvidence(imports: readonly ThirdPartyImport[]) {
  return imports.slice(0, mostEvidence).map(({ path, line, module }) => evidenceAt(path, line, `import ${module}`));
}

function notebookModules({ notebooks }: NotebooksFact, snapshot: Snapshot): readonly string[] {
  const own = ownModules(snapshot);
  return notebooks.flatMap(({ imports }) => imports).filter((module) => !own.has(module) && !isProvided(module));
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}
