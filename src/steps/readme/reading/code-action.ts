import type { PythonFile } from "../../../facts/python.ts";

const trainingCall =
  /\.fit\s*\(|\.train\s*\(\s*[^\s)]|(?<![\w.])\w*Trainer\w*\s*\(|\.backward\s*\(|optimi[sz]er\.step\s*\(|(?<![\w.])train\w*\s*\(|\.fine_?tune\w*\s*\(/;

const inferenceCall =
  /\.(?:predict|infer|detect|generat|transcrib|translat|classif|recogni[sz]|segment|correct|embed|encode|synthesi[sz]|chat|caption|upscal|enhance|ocr|transform)\w*\s*\(|(?<![\w.])(?:pipeline|predict\w*|infer\w*|detect\w*|generate\w*|visuali[sz]e_\w+)\s*\(|(?<![\w.])(?:model|net|pipe|classifier|detector|predictor|ocr|processor|\w+_model)\s*\(\s*[\w*"']/;

/** Whether a snippet of Python in a README trains a model: it fits, steps an optimizer, or starts a trainer. */
export function snippetTrains(code: string): boolean {
  return trainingCall.test(withoutDefinitions(code));
}

/** Whether a snippet of Python in a README gives an input to a model. */
export function snippetInfers(code: string): boolean {
  return inferenceCall.test(withoutDefinitions(code));
}

/** Code without comments and without the names that it defines or imports: to define or import is not to call. */
function withoutDefinitions(code: string): string {
  return code
    .slice(0, 50_000)
    .split("\n")
    .filter((line) => !/^\s*(#|def |class |from |import )/.test(line))
    .join("\n");
}

const trainingCallee =
  /(^|\.)(backward|fit|fit_generator|fit_one_cycle|train_on_batch|training_step|minimize|GradientTape)$|(^|\.)\w*Trainer$|^(xgb|lgb|lightgbm|xgboost|catboost)\.(train|cv)$|optimi[sz]er\w*\.step$/i;

/** Whether a Python file trains a model, by what it calls. */
export function fileTrains(file: PythonFile): boolean {
  return file.calls.some((call) => trainingCallee.test(call.callee));
}

const inferringCallee =
  /(^|\.)(predict|predict_proba|predict_generator|predict_on_batch|inference|generate|detect|no_grad|inference_mode)$|(^|\.)load_(model|weights|state_dict)$/i;

/** Whether a Python file applies a trained model and does not train one. */
export function fileInfers(file: PythonFile): boolean {
  return !fileTrains(file) && file.calls.some((call) => inferringCallee.test(call.callee));
}
