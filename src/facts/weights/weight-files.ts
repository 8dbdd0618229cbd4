import type { TreeEntry } from "../../snapshot/snapshot.ts";
import { basename, isVendored } from "../tree.ts";

/** Formats that hold a model's weights and hardly anything else. */
const weightsExtension =
  /\.(pth|pt|ptl|ckpt|pth\.tar|pt\.tar|keras|tflite|onnx|safetensors|caffemodel|weights|mlmodel|cbm|pdparams|pdmodel|params|t7|gguf|ggml|engine|mar|nemo|pb)$/i;
/** TensorFlow 1 checkpoints: `model.ckpt.data-00000-of-00001`, `model.ckpt-1000.meta`. */
const tensorflowShard = /\.data-\d{5}-of-\d{5}$|\.ckpt[-.\d]*\.(meta|index)$/i;
/** Formats that hold weights or data; the name tells which. */
const containerExtension = /\.(h5|hdf5|hdf|pkl|pickle|joblib|sav|npz|bin|model|lgb)$/i;
const modelName =
  /model|weight|checkpoint|ckpt|snapshot|classif|clf|regress|estimator|detector|segment|xgb|lgbm?|lightgbm|catboost|forest|svm|svc|knn|bayes|logistic|pipeline|encoder|decoder|generator|discriminator|epoch|best|net(?![a-z])|resnet|unet|vgg|lstm|cnn|gru|bert|yolo|gan(?![a-z])|predictor|scaler|vectori[sz]er|\.model$/i;
const dataName =
  /data|train(?!ed)|test|valid|feature|embedding|vocab|corpus|label|result|prediction|submission|history|split|fold_?(?:id|index)|encoder_?map|cache|image|token/i;
/** Vocabularies of SentencePiece, which are called models. */
const tokenizerModel = /(?:^|[_.-])(?:sp|spm|spiece|sentencepiece|bpe|tokenizer)[\w.-]*\.model$/i;
const pytorchModelBin = /^(pytorch_|adapter_|diffusion_pytorch_)?(model|weights)[\w.-]*\.bin$/i;
/** What tests load is made for them. */
const testFolder = /(^|\/)tests?\/|(^|\/)(test_)?fixtures\//i;
const megabyte = 1024 * 1024;
/** A pointer of Git LFS is a text of three short lines. */
const largestPointer = 200;

/** Whether the file holds a model's weights, by its path and its size in bytes. */
export function isWeightsFile({ path, size, kind }: TreeEntry): boolean {
  if (kind === "submodule" || kind === "symlink" || isVendored(path) || testFolder.test(path)) return false;
  const name = basename(path);
  if (tensorflowShard.test(name)) return true;
  if (weightsExtension.test(name)) return !isPlainTextNamesake(name, size);
  if (!containerExtension.test(name)) return false;
  if (name.toLowerCase().endsWith(".bin")) return pytorchModelBin.test(name) && (size ?? 0) > megabyte;
  if (tokenizerModel.test(name)) return false;
  const saysModel = modelName.test(name) || isKerasInModels(path) || isLargeInModels(path, size);
  return saysModel && !dataName.test(name.replace(modelName, ""));
}

/** `models/xception.h5`: a format of Keras in a folder of models, where the name alone does not tell. */
function isKerasInModels(path: string): boolean {
  return /(?:^|\/)(?:saved_|trained_|pretrained_)?(?:models?|weights|checkpoints?)\/[^/]+\.(?:h5|hdf5)$/i.test(path);
}

/** `models/movie.pkl`: what a folder of models holds in a megabyte and more is one. */
function isLargeInModels(path: string, size: number | undefined): boolean {
  return (size ?? 0) > megabyte / 4 && /(?:^|\/)(?:\w+_)?(?:models?|weights|checkpoints?)\/[^/]+$/i.test(path);
}

/** `site.pth` of Python and small `.pb` or `.params` texts bear a weights file's extension by chance. */
function isPlainTextNamesake(name: string, size: number | undefined): boolean {
  return /\.(pth|pb|params|engine|weights)$/i.test(name) && size !== undefined && size > 0 && size < 100;
}

/** A pointer that Git LFS keeps in place of the file, told by its size. */
export function isLfsPointer({ size }: TreeEntry): boolean {
  return size !== undefined && size >= 100 && size <= largestPointer;
}

/** Whether an address or a path ends like a file of weights: `….pth`, `…/model.zip`. */
export function namesWeightsFile(addressOrPath: string): boolean {
  const path = addressOrPath.split(/[?#]/, 1)[0] ?? "";
  const name = basename(path);
  if (weightsExtension.test(name) || tensorflowShard.test(name)) return true;
  const isContainer = containerExtension.test(name) || /\.(zip|tar|tgz|7z|rar|gz|bz2|xz)$/i.test(name);
  return isContainer && modelName.test(name) && !dataName.test(name.replace(modelName, ""));
}
