import { type Evidence, evidenceAt } from "../evidence.ts";
import type { FactSource } from "../facts.ts";
import { type PythonFile, parsePython } from "../python.ts";
import { isVendored } from "../tree.ts";
import { isBroadFramework, isFramework } from "./frameworks.ts";

/** What the code that could be read tells. */
export interface CodeSignals {
  /** Files and notebooks with code; tests, documentation, examples and packaging left out where there is anything else. */
  readonly files: number;
  /** Files in languages in which models are rarely trained. */
  readonly otherFiles: number;
  /** Those of them that train or run a model by a framework. */
  readonly modelFiles: number;
  /** Those of them that compute with arrays: where no framework is used, a model may be written by hand. */
  readonly arrayFiles: number;
  readonly evidence: readonly Evidence[];
}

/** Files that show or try out what the repository is, and are not what it is. */
export const aside =
  /(^|\/)(tests?|testing|docs?|examples?|samples|tutorials|benchmarks?|\.github)\/|(^|\/)(test_[^/]*|[^/]*_test|conftest|setup|noxfile|tasks)\.py$/;
const fitsOrPredicts = /(^|\.)(fit|fit_transform|partial_fit|predict|predict_proba|train|score)$/;
const otherLanguage = /\.(go|rs|java|kt|swift|cs|php|rb|[jt]sx?|mjs|vue|svelte|dart)$/i;
const arrayModules = new Set(["numpy", "scipy", "cupy"]);
const mostNotebookText = 200_000;

export function codeSignals(source: FactSource): CodeSignals {
  const scripts = source.fact("python").files.filter(({ lineCount }) => lineCount > 0);
  const notebooks = source.fact("notebooks").notebooks.map(({ path, codeCells }) => {
    return parsePython(path, withoutMagics(codeCells.join("\n").slice(0, mostNotebookText)));
  });
  const all = [...scripts, ...notebooks];
  const main = all.filter((file) => !aside.test(file.path) && !isSettings(file));
  const files = main.length > 0 ? main : all;
  const uses = files.map(frameworkUse).filter((use) => use !== null);
  return {
    files: files.length,
    otherFiles: source.fact("tree").files(({ path }) => otherLanguage.test(path) && !isVendored(path)).length,
    modelFiles: uses.length,
    arrayFiles: files.filter(({ imports }) => imports.some(({ module }) => arrayModules.has(module))).length,
    evidence: uses,
  };
}

/** `configs/faster_rcnn.py`: a file that neither imports nor defines anything holds values. */
function isSettings({ imports, functions, classes, calls }: PythonFile): boolean {
  return imports.length + functions.length + classes.length === 0 && calls.every(({ callee }) => callee === "dict");
}

/** The import that shows that the file trains or runs a model. */
function frameworkUse(file: PythonFile): Evidence | null {
  const own = file.imports.find(({ module, level }) => level === 0 && isFramework(module));
  const broad = file.imports.find(({ module, level }) => level === 0 && isBroadFramework(module));
  const shown = own ?? (file.calls.some(({ callee }) => fitsOrPredicts.test(callee)) ? broad : undefined);
  if (!shown) return null;
  const line = file.path.endsWith(".py") ? shown.line : null;
  return evidenceAt(file.path, line, `import ${shown.module}`);
}

/** Lines of a notebook that its own shell reads (`%matplotlib inline`, `!pip install`). */
function withoutMagics(code: string): string {
  return code.replaceAll(/^[ \t]*[%!?].*$/gm, "");
}
