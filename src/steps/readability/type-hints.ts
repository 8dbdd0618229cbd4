import { type Evidence, evidenceAt } from "../../facts/evidence.ts";
import type { PythonFile, PythonFunction } from "../../facts/python.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, skip, unknown, warn } from "../../review/verdict.ts";
import { workingUses } from "./tool-verdict.ts";

/**
 * Shares of functions, in percent, from which the code counts as annotated, and as begun.
 * Below that it still counts as begun where a type checker looks at what is written from now on.
 */
const [annotated, begun] = [80, 20];
const mostEvidence = 20;

const isTest = (path: string) => /(^|\/)(tests?\/|test_[^/]*\.py$|conftest\.py$|setup\.py$)/.test(path);

export default defineCheck({
  id: "type-hints",
  step: "readability",
  requires: ["python", "toolConfig"],
  run: ({ python, toolConfig }) => {
    const files = python.files.filter(({ path }) => !isTest(path));
    const total = count(files, () => true);
    if (total === 0) {
      return python.unreadable.length > 0 ? unknown("type-hints/unreadable", {}) : skip("type-hints/no-functions", {});
    }
    const hinted = count(files, isAnnotated);
    // Never rounded up: 100 % means every function.
    const percent = Math.floor((hinted * 100) / total);
    const args = { hinted, total, percent };
    if (hinted === total) return pass("type-hints/all", { total }, examples(files, isAnnotated).slice(0, 1));
    const evidence = examples(files, (definition) => !isAnnotated(definition));
    if (percent >= annotated) return pass("type-hints/most", args, evidence);
    if (percent >= begun) return warn("type-hints/some", args, evidence);
    const [checker] = workingUses(toolConfig, "type-checker");
    if (checker) return warn("type-hints/few-but-checked", { ...args, checker: checker.tool }, evidence);
    return fail("type-hints/few", args, evidence);
  },
});

/** Every parameter and the result carry a type. `__init__` needs none for its result, which is always None. */
function isAnnotated({ name, parameters, returnAnnotated }: PythonFunction): boolean {
  const isConstructor = name === "__init__" && parameters.length > 0;
  return (returnAnnotated || isConstructor) && parameters.every((parameter) => parameter.annotated);
}

function count(files: readonly PythonFile[], holds: (definition: PythonFunction) => boolean): number {
  return files.reduce((sum, { functions }) => sum + functions.filter(holds).length, 0);
}

/** The first such function of each file, the files with most of them first. */
function examples(files: readonly PythonFile[], holds: (definition: PythonFunction) => boolean): readonly Evidence[] {
  return files
    .map(({ path, functions }) => ({ path, found: functions.filter(holds) }))
    .filter(({ found }) => found.length > 0)
    .sort((one, another) => another.found.length - one.found.length)
    .slice(0, mostEvidence)
    .map(({ path, found }) => evidenceAt(path, found[0]?.line ?? null, `def ${found[0]?.name}`));
}
