/** Names of model families, as they stand in READMEs and in file names. */
export const architectureWords = [
  "cnn|rnn|lstm|bilstm|gru|gan|dcgan|cyclegan|stylegan|pix2pix|vae|autoencoder|seq2seq|transformer|mlp",
  "resnet|resnext|vgg|unet|u-net|mobilenet|efficientnet|densenet|inception|alexnet|lenet|deeplab|segnet|fpn",
  "yolo|ssd|retinanet|retinaface|faster[-_ ]?rcnn|mask[-_ ]?r-?cnn|arcface|crnn|dbnet|sparseconvnet|pointnet",
  "bert|roberta|albert|electra|deberta|gpt|llama|t5|clip|whisper|wav2vec|tacotron|word2vec|qwen|chatglm|lora",
  "xgboost|xgb|lightgbm|lgbm|lgb|catboost|random[-_ ]?forest|svm|knn|dqn|ppo|diffusion|nerf",
].join("|");

/** What a README of a machine learning repository speaks of. Each kind counts once. */
export const readmeKinds: readonly { readonly kind: string; readonly weight: number; readonly pattern: RegExp }[] = [
  {
    kind: "framework",
    weight: 2,
    pattern:
      /\b(pytorch|tensorflow|keras|scikit-learn|sklearn|xgboost|lightgbm|catboost|mxnet|paddlepaddle|chainer|caffe2?|theano|torchvision|torch|hugging ?face|mmdetection|detectron2|fastai|onnx(runtime)?)\b/i,
  },
  { kind: "architecture", weight: 2, pattern: new RegExp(`(?<![a-z])(${architectureWords})(?![a-rt-z])`, "i") },
  {
    kind: "field",
    weight: 2,
    pattern:
      /\b(deep|machine|reinforcement|transfer|supervised|representation) learning\b|\bneural net|\bconvolutional\b|\blanguage models?\b|深度学习|机器学习|神经网络|强化学习|大模型|深層学習|機械学習|딥러닝|머신러닝|машинн\S+ обучен|нейросет|нейронн/i,
  },
  {
    kind: "training",
    weight: 1,
    pattern:
      /\b(train(s|ed|ing)?|fine-?tun(e|ed|ing)|epochs?|pre-?train(ed|ing)?)\b|训练|微调|訓練|学習|학습|обучен|обучить|entrena|entraîn/i,
  },
  {
    kind: "weights",
    weight: 2,
    pattern:
      /\bcheckpoints?\b|\bpre-?trained (\w+ )?(models?|weights?|networks?)\b|\b(model|trained) weights?\b|\bweights\b|\.(pth?|ckpt|safetensors|onnx|h5)\b|权重|预训练|模型下载|重み|가중치|\bвеса\b/i,
  },
  {
    kind: "inference",
    weight: 1,
    pattern:
      /\b(inference|predict(s|ed|ion|ions|ing)?|classif(y|ier|ication)|segmentation|recognition|forecasting)\b|推理|推論|预测|识别|分类|추론|예측|предсказ|распознав/i,
  },
  {
    kind: "data",
    weight: 1,
    pattern: /\bdata ?sets?\b|kaggle\.com\/(c|competitions)\/|\bkaggle\b|数据集|语料|データセット|데이터셋|датасет/i,
  },
  {
    kind: "metric",
    weight: 1,
    pattern:
      /\b(accuracy|f1[- ]score|mAP|AUC|m?IoU|dice|rmse|mse|perplexity|bleu|leaderboard|validation|overfitting)\b|\bloss(es)?\b|准确率|精度|召回率|정확도|точност/i,
  },
  {
    kind: "paper",
    weight: 1,
    pattern: /arxiv\.org|openreview\.net|@(inproceedings|article)\b/i,
  },
  {
    kind: "venue",
    weight: 1,
    pattern:
      /\b(CVPR|ICCV|ECCV|NeurIPS|NIPS|ICML|ICLR|AAAI|IJCAI|EMNLP|NAACL|INTERSPEECH|ICASSP|MICCAI)\b|\bConference on (Learning Representations|Machine Learning|Computer Vision|Neural Information)/i,
  },
];
