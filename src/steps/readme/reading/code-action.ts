import type { PythonFile } from "../../../facts/python.ts";

const trainingCall =
  /\.fit\s*\(|\.train\s*\(\s*[^\s)]|(?<![\w.])\w*Trainer\w*\s*\(|\.backward\s*\(|optimi[sz]er\.step\s*\(|(?<![\w.])train\w*\s*\(|\.fine_?tune\w*\s*\(/;

const inferenceCall =
  /\.(?:predict|infer|detect|generat|transcrib|translat|classif|recogni[sz]|segment|correct|embed|encode|synthesi[sz]|chat|caption|upscal|enhance|ocr|transform|get_(?:image|text|audio|video)_(?:features|embeddings?))\w*\s*\(|\.pipeline\s*\(\s*['"]|(?<![\w.])(?:pipeline|predict\w*|infer\w*|detect\w*|generate\w*|visuali[sz]e_\w+)\s*\(|(?<![\w.])(?:model|net|pipe|classifier|detector|predictor|generator|summarizer|translator|recognizer|segmenter|tagger|ocr|processor|\w+_model)\s*\(\s*[\w*"'[]/;

/** A line of a snippet and its 0-based index in it. */
export interface CodeLine {
  readonly text: string;
  readonly index: number;
}

/** The line by which a snippet of Python in a README trains a model: it fits, steps an optimizer, or starts a trainer. */
export function trainingLine(code: string): CodeLine | null {
  return lineThatCalls(code, trainingCall);
}

/** The line by which a snippet of Python in a README gives an input to a model. */
export function inferenceLine(code: string): CodeLine | null {
  return lineThatCalls(code, inferenceCall);
}

/** Comments and lines that define or import are left out: to define or import is not to call. */
function lineThatCalls(code: string, call: RegExp): CodeLine | null {
  const lines = code.slice(0, 50_000).split("\n");
  const index = lines.findIndex((line, at) => {
    if (/^\s*(?:>>> ?)?(#|def |class |from |import )/.test(line)) return false;
    const match = call.exec(`${line}\n${lines[at + 1] ?? ""}`);
    return match !== null && match.index < line.length;
  });
  return index === -1 ? null : { text: (lines[index] ?? "").trim(), index };
}

const trainingCallee =
  /(^|\.)(backward|fit|fit_generator|fit_one_cycle|train_on_batch|training_step|minimize|GradientTape)$|(^|\.)\w*Trainer$|^(xgb|lgb|lightgbm|xgboost|catboost)\.(train|cv)$|optimi[sz]er\w*\.step$/i;

/** Whether a Python file trains a model, by what it calls. */
export function fileTrains(file: PythonFile): boolean {
  return file.calls.some((call) => trainingCallee.test(call.callee));
}

const inferringCallee =
  /(^|\.)(predict|predict_proba|predict_generator|predict_on_batch|inference|generate|detect|recogni[sz]e|classify|transcribe|face_encodings|face_locations|detectMultiScale|no_grad|inference_mode)$|(^|\.)load_(model|weights|state_dict)$/i;

/** Whether a Python file applies a trained model and does not train one. */
export function fileInfers(file: PythonFile): boolean {
  return !fileTrains(file) && file.calls.some((call) => inferringCallee.test(call.callee));
}
