import { expect, test } from "vitest";
import modelLoader from "../../../src/steps/weights/model-loader.ts";
import { runCheck } from "../../support/run-check.ts";

function on(files: Record<string, string>) {
  return runCheck(modelLoader, files, { repository: "ada/salt" });
}

const getModel = `from collections import namedtuple
from torch.utils import model_zoo
model = namedtuple("model", ["url", "model"])
models = {"unet": model(url="https://github.com/ada/salt/releases/download/0.1/unet.zip", model=Unet)}
def get_model(name):
    state = model_zoo.load_url(models[name].url)
`;

test("passes on load_url of a release of this repository, through a table of models", () => {
  const verdict = on({ "salt/pre_trained.py": getModel });
  expect(verdict).toMatchObject({ verdict: "pass", evidence: [{ path: "salt/pre_trained.py", line: 6 }] });
});

test("passes on the ways of today", () => {
  const ways = [
    'from huggingface_hub import hf_hub_download\nhf_hub_download(repo_id="ada/salt-unet", filename="a.pt")',
    'from transformers import AutoModel\nAutoModel.from_pretrained("ada/salt-bert")',
    'import gdown\ngdown.download("https://drive.google.com/uc?id=1&export=unet.pth", "unet.pth")',
    'import keras\nkeras.utils.get_file("unet.h5", "https://github.com/ada/salt/releases/download/1/unet.h5")',
    'def load(name="ada/salt-bert"):\n    return BertModel.from_pretrained(name)',
  ];
  for (const way of ways) expect(on({ "salt.py": way }).verdict, way).toBe("pass");
});

test("fails on a bare torch.load, at its line", () => {
  const verdict = on({ "predict.py": 'import torch as t\n\nstate = t.load("best.pth")' });
  expect(verdict).toMatchObject({
    verdict: "fail",
    code: "model-loader/local-path",
    evidence: [{ path: "predict.py", line: 3 }],
  });
});

test("does not take somebody else's backbone for a loader", () => {
  const ways = [
    "from torchvision import models\nnet = models.resnet50(pretrained=True)",
    'from transformers import BertModel\nBertModel.from_pretrained("bert-base-uncased")',
    'from torch.hub import load_state_dict_from_url\nload_state_dict_from_url("https://download.pytorch.org/models/resnet50.pth")',
    'import keras\ndef download_imagenet():\n    return keras.utils.get_file("resnet.h5", "https://github.com/ada/salt/releases/download/1/resnet.h5")',
  ];
  for (const way of ways) expect(on({ "net.py": way }).code, way).toBe("model-loader/backbone-only");
});

test("counts a snippet of the README that loads the own model from a hub", () => {
  const readme = '# Salt\n\n```python\nmodel = AutoModel.from_pretrained("ada/salt")\n```\n';
  expect(on({ "README.md": readme, "train.py": "" })).toMatchObject({ verdict: "pass", evidence: [{ line: 4 }] });
  const other = '```python\nmodel = AutoModel.from_pretrained("google/vit")\n```';
  expect(on({ "README.md": other, "train.py": "" }).verdict).toBe("fail");
});

test("passes on hubconf.py", () => {
  expect(on({ "hubconf.py": "def unet(): ...", "net/a.py": "" }).code).toBe("model-loader/torch-hub");
});

test("does not take downloads of data or of tests for a loader", () => {
  const files = {
    "data.py":
      'from urllib.request import urlretrieve\nurlretrieve("https://zenodo.org/record/1/files/train_data.zip")',
    "tests/test_net.py": getModel,
  };
  expect(on(files)).toMatchObject({ verdict: "fail", code: "model-loader/none" });
});

test("warns of code that loads any model it is told", () => {
  const code = "from transformers import AutoModel\ndef load(args):\n    return AutoModel.from_pretrained(args.model)";
  expect(on({ "run.py": code })).toMatchObject({ verdict: "warn", evidence: [{ line: 3 }] });
});

test("warns of a loader that only an app of Streamlit can call", () => {
  const app = 'import streamlit\nfrom huggingface_hub import hf_hub_download\nhf_hub_download("ada/salt-unet", "a.pt")';
  expect(on({ "app.py": app })).toMatchObject({ verdict: "warn", code: "model-loader/in-app" });
});
