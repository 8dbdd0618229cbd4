import { type Evidence, evidenceAt } from "../../facts/evidence.ts";
import type { PythonFile } from "../../facts/python.ts";
import type { ModelLoader } from "../../facts/weights.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, skip, warn } from "../../review/verdict.ts";
import { isTrainingLibrary } from "./training-library.ts";

const mostEvidence = 10;

export default defineCheck({
  id: "model-loader",
  step: "weights",
  requires: ["weights", "packaging", "python", "notebooks", "tree"],
  run({ weights, packaging, python, notebooks, tree }) {
    const { loaders, localLoads } = weights;
    const isInMainFolder = ({ path }: ModelLoader) => path.startsWith(`${packaging.mainFolder}/`);
    const own = loaders
      .filter(({ ownership }) => ownership === "own")
      .toSorted((one, other) => Number(isInMainFolder(other)) - Number(isInMainFolder(one)));
    const apps = new Set(python.files.filter(isPageOfApp).map(({ path }) => path));
    const [inApp] = own.filter(({ path }) => apps.has(path));
    const inCode = own.find(({ path }) => path.endsWith(".py") && !apps.has(path));
    if (inCode) return pass("model-loader/found", { file: inCode.path }, places(own));
    if (own.some(({ path }) => !apps.has(path))) return pass("model-loader/hub-snippet", {}, places(own));
    if (inApp) return warn("model-loader/in-app", { file: inApp.path }, places(own));
    if (tree.has("hubconf.py"))
      return pass("model-loader/torch-hub", {}, [evidenceAt("hubconf.py", null, "hubconf.py")]);
    if (python.files.length === 0 && notebooks.notebooks.length === 0) return skip("model-loader/no-code", {});
    if (isTrainingLibrary({ weights, packaging, python })) return skip("model-loader/training-library", {});
    const unsure = loaders.filter(({ ownership }) => ownership === "unsure");
    if (unsure.length > 0 && localLoads.length === 0) return warn("model-loader/given-name", {}, places(unsure));
    const [load] = localLoads;
    if (load) return fail("model-loader/local-path", { file: load.path, calls: localLoads.length }, places(localLoads));
    const backbones = loaders.filter(({ ownership }) => ownership === "foreign");
    if (backbones.length > 0) return fail("model-loader/backbone-only", {}, places(backbones));
    return fail("model-loader/none", { folder: packaging.mainFolder });
  },
});

/** A script of Streamlit runs from top to bottom: nobody can import what it defines. */
function isPageOfApp(file: PythonFile): boolean {
  return file.imports.some(({ module }) => module.split(".", 1)[0] === "streamlit");
}

function places(
  calls: readonly { readonly path: string; readonly line: number; readonly text: string }[],
): readonly Evidence[] {
  return calls.slice(0, mostEvidence).map(({ path, line, text }) => evidenceAt(path, line, text));
}
