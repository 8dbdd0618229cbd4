import { expect, test } from "vitest";
import { defaultSettings } from "../../src/config/settings.ts";
import { factsOf } from "../../src/facts/facts.ts";
import type { WeightsFact } from "../../src/facts/weights.ts";
import { snapshotFromFiles } from "../../src/snapshot/from-files.ts";

function weightsOf(files: Readonly<Record<string, string>>, repository: string | null = "ada/salt"): WeightsFact {
  const snapshot = snapshotFromFiles(files, repository === null ? {} : { repository });
  const fact = factsOf(snapshot, defaultSettings).get("weights");
  if (!fact.seen) throw new Error("the weights fact is always seen");
  return fact.value;
}

function hostsIn(readme: string, repository?: string | null): readonly string[] {
  return weightsOf({ "README.md": readme }, repository).links.map(({ host }) => host);
}

test("tells the hosts of weights apart", () => {
  const readme = [
    "Weights: https://drive.google.com/file/d/1",
    "Weights: https://pan.baidu.com/s/1",
    "Weights: https://www.dropbox.com/s/1/a.zip",
    "Weights: https://1drv.ms/u/s!1",
    "Weights: https://zenodo.org/record/1",
    "Weights: https://bucket.s3.amazonaws.com/unet.pth",
    "Weights: https://www.kaggle.com/models/ada/salt",
    "Weights: https://modelscope.cn/models/ada/salt",
    "Weights: https://example.org/unet.pth",
  ].join("\n\n");
  expect(hostsIn(readme)).toEqual([
    "google-drive",
    "baidu",
    "dropbox",
    "onedrive",
    "zenodo",
    "s3",
    "kaggle",
    "modelscope",
    "other",
  ]);
});

test("takes the word nearest in front of a link for what it leads to", () => {
  const line =
    "Get the dataset from [here](https://drive.google.com/1) and the weights from [here](https://drive.google.com/2).";
  expect(weightsOf({ "README.md": line }).links.map(({ url }) => url)).toEqual(["https://drive.google.com/2"]);
});

test("finds addresses that stand bare in text and in commands", () => {
  const readme =
    "训练好的模型在这里：\n\n链接：https://pan.baidu.com/s/1abc\n\n```bash\nwget https://example.org/salt.ckpt\n```\n";
  expect(hostsIn(readme)).toEqual(["baidu", "other"]);
});

test("reads what stands above a link and its heading", () => {
  expect(hostsIn("## Pretrained models\n\nDownload [here](https://drive.google.com/1).")).toEqual(["google-drive"]);
  expect(hostsIn("## Dataset\n\nDownload [here](https://drive.google.com/1).")).toEqual([]);
});

test("knows whose model a hub's page shows", () => {
  const page = (id: string) => `Download our models: [page](https://huggingface.co/${id})`;
  expect(hostsIn(page("Ada/salt-unet"))).toEqual(["hugging-face"]);
  expect(hostsIn(page("google/vit-base"))).toEqual([]);
  expect(hostsIn(page("salt-lab/unet"), null)).toEqual(["hugging-face"]);
});

test("does not take a release of another repository for ours", () => {
  expect(hostsIn("Weights: https://github.com/bob/other/releases/download/1/a.pth")).toEqual([]);
});

test("resolves addresses through constants of other files", () => {
  const { loaders } = weightsOf({
    "salt/urls.py": 'WEIGHTS_URL = "https://github.com/ada/salt/releases/download/1/unet.pth"',
    "salt/load.py": "import torch\nfrom .urls import WEIGHTS_URL\ntorch.hub.load_state_dict_from_url(WEIGHTS_URL)",
  });
  expect(loaders).toMatchObject([{ path: "salt/load.py", line: 3, ownership: "own" }]);
});

test("lists calls that read weights from a path, under any alias", () => {
  const { localLoads } = weightsOf({
    "run.py":
      'from keras.models import load_model as lm\nimport joblib, pickle\nlm("a.h5")\njoblib.load("model.pkl")\npickle.load(log)',
  });
  expect(localLoads.map(({ line }) => line)).toEqual([3, 4]);
});

test("stays quiet on a page of thousands of links", () => {
  const row = "| model | [a](https://drive.google.com/1) |\n";
  expect(hostsIn(`| Model | Link |\n| --- | --- |\n${row.repeat(3000)}`).length).toBeLessThanOrEqual(500);
});

test("a script that downloads the address of a variable has weights where its branch names them", () => {
  const script = [
    'if [ $1 == "faces" ]; then',
    "  URL=https://www.dropbox.com/s/1/faces.zip",
    "  wget $URL -O faces.zip",
    'elif [ $1 == "pretrained-faces" ]; then',
    "  URL=https://www.dropbox.com/s/2/faces-128.zip",
    "  wget -N $URL -O faces-128.zip",
    "fi",
  ].join("\n");
  const { links } = weightsOf({ "download.sh": script });
  expect(links.map(({ host, line }) => [host, line])).toEqual([["dropbox", 6]]);
});

test("a file of Keras in a folder of models holds weights", () => {
  const { files } = weightsOf({ "models/_mini.102-0.66.hdf5": "x", "features/_mini.hdf5": "x" });
  expect(files.map(({ path }) => path)).toEqual(["models/_mini.102-0.66.hdf5"]);
});

test("a copy of torchvision's model with its addresses, on whatever mirror, loads others' weights", () => {
  const file = [
    "from torch.utils import model_zoo",
    "model_urls = {'resnet50': 'https://mirror.example.com/models/resnet50-ebb6acbb.pth'}",
    "def resnet50(model):",
    "    model.load_state_dict(model_zoo.load_url(model_urls['resnet50']))",
  ].join("\n");
  expect(weightsOf({ "models/resnet.py": file }).loaders).toMatchObject([{ ownership: "foreign" }]);
});

test("a file that says whose it is loads their weights, unless the address bears our name", () => {
  const file = (url: string) =>
    [
      "# Copyright (c) 2021 Acme",
      "from torch.utils import model_zoo",
      `def net(model):\n    model.load_state_dict(model_zoo.load_url("${url}"))`,
    ].join("\n");
  const ownershipOf = (url: string) =>
    weightsOf({ "models/net.py": file(url) }).loaders.map(({ ownership }) => ownership);
  expect(ownershipOf("https://blob.example.com/public/beit_base.pth")).toEqual(["foreign"]);
  expect(ownershipOf("https://dl.fbaipublicfiles.com/salt/salt_base.pth")).toEqual(["own"]);
});

test("what a folder of models holds in a quarter of a megabyte is one; what tests load is none", () => {
  const large = "x".repeat(300_000);
  const { files } = weightsOf({ "models/taxi.pkl": large, "data/taxi.pkl": large, "tests/models/taxi.pkl": large });
  expect(files.map(({ path }) => path)).toEqual(["models/taxi.pkl"]);
});
