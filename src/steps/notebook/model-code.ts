import type { Notebook } from "../../facts/notebooks.ts";

/** Top-level modules that build, train or run models. */
export const machineLearningModule =
  /^(torch|torchvision|torchaudio|tensorflow|keras|sklearn|xgboost|lightgbm|catboost|transformers|timm|fastai|jax|flax|paddle|mxnet|chainer|caffe|onnxruntime|diffusers|sentence_transformers|ultralytics|pytorch_lightning|lightning|segmentation_models\w*|detectron2|mmdet|mmcv|peft|trl|vllm|unsloth|spacy|statsmodels|prophet|autogluon\w*|pycaret|tabpfn|huggingface_hub|openvino|tflite_runtime|gradio)$/;

const modelCall =
  /\.(?:predict|fit|fit_generator|generate|detect|infer|transcribe|backward|train)\w*\s*\(|(?<![\w.])(?:pipeline|model|net|predict\w*|inference\w*)\s*\(|from_pretrained\s*\(|load_model\s*\(|load_state_dict\s*\(/;

/** Commands of the repository itself that a notebook may run in a shell line. */
const modelCommand =
  /^\s*[!%](?:python3?|bash|sh|run|\{sys\.executable\})\s+.{0,200}(?:train|predict|infer|demo|detect|generate|test|main)/m;

/** Whether a notebook trains a model or runs one. */
export function notebookRunsModel({ codeCells }: Notebook): boolean {
  return codeCells.some((cell) => modelCall.test(cell) || modelCommand.test(cell));
}
