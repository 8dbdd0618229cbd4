/** Top-level modules with which models are trained or run. */
const frameworks: ReadonlySet<string> = new Set([
  // Deep learning
  ...[
    "torch",
    "torchvision",
    "torchaudio",
    "torchtext",
    "tensorflow",
    "tensorflow_hub",
    "tensorflow_addons",
    "tf_keras",
  ],
  ...[
    "keras",
    "jax",
    "flax",
    "haiku",
    "equinox",
    "optax",
    "mxnet",
    "gluoncv",
    "gluonnlp",
    "autogluon",
    "paddle",
    "mindspore",
  ],
  ...[
    "chainer",
    "chainercv",
    "caffe",
    "caffe2",
    "theano",
    "lasagne",
    "cntk",
    "oneflow",
    "tinygrad",
    "tflearn",
    "megengine",
  ],
  ...[
    "pytorch_lightning",
    "lightning",
    "ignite",
    "catalyst",
    "fastai",
    "accelerate",
    "deepspeed",
    "megatron",
    "fairseq",
  ],
  ...[
    "tensorflow_probability",
    "pyro",
    "numpyro",
    "dgl",
    "torch_geometric",
    "pytorch3d",
    "kornia",
    "monai",
    "apex",
    "nemo",
  ],
  ...[
    "keras_cv",
    "keras_hub",
    "keras_bert",
    "bert4keras",
    "keras_contrib",
    "tensorlayer",
    "tensorpack",
    "jittor",
    "mlx",
  ],
  // Vision
  ...[
    "timm",
    "mmcv",
    "mmdet",
    "mmseg",
    "mmengine",
    "mmcls",
    "mmpretrain",
    "mmpose",
    "detectron2",
    "ultralytics",
    "yolov5",
  ],
  ...[
    "segmentation_models",
    "segmentation_models_pytorch",
    "efficientnet_pytorch",
    "pretrainedmodels",
    "open_clip",
    "clip",
  ],
  ...["facenet_pytorch", "insightface", "easyocr", "paddleocr", "imgclsmob", "pytorchcv", "supervision", "sam2"],
  // Language and sound
  ...[
    "transformers",
    "diffusers",
    "peft",
    "trl",
    "sentence_transformers",
    "bitsandbytes",
    "unsloth",
    "vllm",
    "allennlp",
  ],
  ...[
    "spacy",
    "gensim",
    "flair",
    "stanza",
    "fasttext",
    "paddlenlp",
    "paddlehub",
    "simpletransformers",
    "pytorch_transformers",
  ],
  ...["pytorch_pretrained_bert", "speechbrain", "espnet", "espnet2", "whisper", "faster_whisper", "TTS", "ctranslate2"],
  // Tables, time and decisions
  ...[
    "xgboost",
    "lightgbm",
    "catboost",
    "ngboost",
    "cuml",
    "pycaret",
    "h2o",
    "tpot",
    "tabpfn",
    "pytorch_tabnet",
    "interpret",
  ],
  ...[
    "prophet",
    "neuralprophet",
    "pmdarima",
    "darts",
    "gluonts",
    "tsai",
    "hmmlearn",
    "sklearn_crfsuite",
    "lightfm",
    "implicit",
  ],
  ...["surprise", "recbole", "stable_baselines", "stable_baselines3", "rllib", "tianshou", "torchrl"],
  // Running exported models
  ...["onnxruntime", "openvino", "tensorrt", "tflite_runtime", "llama_cpp", "ncnn", "coremltools"],
]);

/** Frameworks that hold much else, so that an import alone says little; with a call that fits or predicts it says all. */
const broadFrameworks: ReadonlySet<string> = new Set([
  "sklearn",
  "imblearn",
  "statsmodels",
  "mlxtend",
  "nltk",
  "textblob",
]);

export function isFramework(module: string): boolean {
  return frameworks.has(topLevel(module));
}

export function isBroadFramework(module: string): boolean {
  return broadFrameworks.has(topLevel(module));
}

function topLevel(module: string): string {
  return module.split(".", 1)[0] ?? module;
}
