import { type Evidence, evidenceAt } from "../evidence.ts";
import { isVendored, type Tree } from "../tree.ts";
import { aside } from "./code-signals.ts";
import { architectureWords } from "./words.ts";

export interface Signal {
  readonly kind: string;
  /** 1 to 3: how far it speaks for machine learning on its own. */
  readonly weight: number;
  readonly evidence: Evidence;
}

const codeFile = "\\.(py|ipynb|sh|lua|m|r|jl)$";

/** What file names tell. Each kind counts once, by its first file. */
const kinds: readonly { readonly kind: string; readonly weight: number; readonly pattern: RegExp }[] = [
  {
    kind: "weights",
    weight: 3,
    pattern:
      /\.(pt|pth|ckpt|safetensors|h5|keras|onnx|tflite|caffemodel|pdparams|pdiparams|gguf|ggml|mlmodel|joblib)$/i,
  },
  {
    kind: "training",
    weight: 2,
    pattern: new RegExp(`(^|[/_-])(train|finetune|fine_tune|pretrain|trainer|training)([_-][^/]*)?${codeFile}`, "i"),
  },
  { kind: "architecture", weight: 2, pattern: new RegExp(`(^|[/_-])(${architectureWords})[^/]*${codeFile}`, "i") },
  {
    kind: "notebook",
    weight: 2,
    pattern:
      /(train|model|classif|segment|detect|predict|regress|kaggle|baseline|infer|finetun|fine-tun|forecast|xgb|lgb|submission)[^/]*\.ipynb$/i,
  },
  {
    kind: "inference",
    weight: 1,
    pattern: /(^|[/_-])(infer|inference|predict|predictor|submit|submission)(_[^/]*)?\.(py|sh)$/i,
  },
  {
    kind: "model",
    weight: 1,
    pattern: /(^|\/)(models?|networks?|nets?|backbones?|losses)(\/[^/]+)?\.py$|_model\.py$/i,
  },
  { kind: "data", weight: 1, pattern: /(^|\/|_)(datasets?|data_?loaders?|augment\w*|transforms?|preprocess\w*)\.py$/i },
];

export function treeSignals(tree: Tree): readonly Signal[] {
  const own = tree.files(({ path }) => !isVendored(path) && !aside.test(path));
  return kinds.flatMap(({ kind, weight, pattern }) => {
    const found = own.find(({ path }) => pattern.test(path));
    return found ? [{ kind: `tree-${kind}`, weight, evidence: evidenceAt(found.path, null, found.path) }] : [];
  });
}
