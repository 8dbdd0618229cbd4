import type { Packaging } from "../../facts/packaging.ts";
import type { PythonFact } from "../../facts/python.ts";
import type { WeightsFact } from "../../facts/weights.ts";

/**
 * A package that trains models of its users and has none of its own: it can be installed, ships and links no weights, and no
 * script of the repository trains or loads a model.
 */
export function isTrainingLibrary(facts: {
  readonly weights: WeightsFact;
  readonly packaging: Packaging;
  readonly python: PythonFact;
}): boolean {
  const { weights, packaging, python } = facts;
  if (packaging.installable === null || packaging.mainFolder === null) return false;
  if (weights.files.length > 0 || weights.links.length > 0) return false;
  if (weights.loaders.length > 0 || weights.localLoads.length > 0) return false;
  return !python.files.some(({ path }) => trainingScript.test(path));
}

const trainingScript = /(^|\/)(train|finetune|fine_tune|main_train|run_train)\w*\.py$/i;
