import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/config/settings.ts";
import { factsOf } from "../../src/facts/facts.ts";
import type { MachineLearning } from "../../src/facts/machine-learning.ts";
import { type InlineFile, snapshotFromFiles } from "../../src/snapshot/from-files.ts";

function verdictOf(files: Readonly<Record<string, InlineFile>>, repository = "ada/work"): MachineLearning {
  const value = factsOf(snapshotFromFiles(files, { repository }), defaultSettings).get("machineLearning");
  if (!value.seen) throw new Error("not seen");
  return value.value;
}

const notebook = (...code: readonly string[]) =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [{ cell_type: "code", source: code, metadata: {}, outputs: [] }],
  });
const modules = (count: number, text: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/part_${index}.py`, text]));

describe("yes", () => {
  it("for code that imports a framework, with the import as evidence", () => {
    const found = verdictOf({ "run.py": "import os\nimport torch.nn as nn\n" });
    expect(found.verdict).toBe("yes");
    expect(found.evidence[0]).toMatchObject({ path: "run.py", line: 2 });
  });

  it("for a notebook that trains a model", () => {
    expect(verdictOf({ "eda.ipynb": notebook("%matplotlib inline\n", "import lightgbm as lgb") }).verdict).toBe("yes");
  });

  it("for scikit-learn where a model is fitted", () => {
    const code = "from sklearn.svm import SVC\nSVC().fit(x, y)\n";
    expect(verdictOf({ "a.py": code }).verdict).toBe("yes");
  });

  it("for a model written by hand, where the README says so", () => {
    const files = {
      "lstm.py": "import numpy as np\n",
      "README.md": "# LSTM from scratch\n\nA neural network trained on the MNIST dataset, 98 % accuracy.\n",
    };
    expect(verdictOf(files).verdict).toBe("yes");
  });

  it.each([
    [
      "English",
      "# Segmentation\n\nPre-trained weights of our PyTorch U-Net, trained on a public dataset: [link](https://x.org)\n",
    ],
    ["Chinese", "# 中文预训练模型\n\n基于 BERT 的预训练权重下载，使用深度学习训练，数据集见下文。\n"],
    ["Russian", "# Распознавание\n\nНейросеть, обученная на датасете; веса лежат здесь. Точность 95 %.\n"],
  ])("for a README in %s that hands out a model without code", (_language, readme) => {
    expect(verdictOf({ "README.md": readme }).verdict).toBe("yes");
  });

  it("for code that could not be read, by the names of files", () => {
    const unread = { kind: "file", size: 10 } as const;
    expect(verdictOf({ "train.py": unread, "models/unet.py": unread, "weights/best.pth": unread }).verdict).toBe("yes");
  });
});

describe("not yes", () => {
  it("for a command line tool, a web app, or an empty repository", () => {
    expect(verdictOf({ "cli.py": "import click\n", "README.md": "# A tool\n\nPrints tables.\n" }).verdict).toBe("no");
    expect(verdictOf({ "app.py": "from flask import Flask\napp = Flask(__name__)\n" }).verdict).toBe("no");
    expect(verdictOf({}).verdict).toBe("no");
  });

  it("for a client of somebody's model", () => {
    const readme = "# Chat\n\nA client for GPT models: fine-tuning jobs, embeddings and predictions over HTTP.\n";
    expect(verdictOf({ ...modules(6, "import openai\n"), "README.md": readme }).verdict).not.toBe("yes");
  });

  it("for a platform of which a small part touches models", () => {
    const files = { ...modules(30, "import os\n"), "src/loader.py": "import torch\n" };
    expect(verdictOf(files).verdict).toBe("unsure");
  });

  it("for a framework used in tests and examples only", () => {
    const files = {
      ...modules(4, "import os\n"),
      "tests/test_a.py": "import torch\n",
      "examples/b.py": "import torch\n",
    };
    expect(verdictOf(files).verdict).toBe("no");
  });

  it("for a list of links", () => {
    const links = Array.from(
      { length: 80 },
      (_, index) => `- [Deep learning with PyTorch ${index}](https://x.org/${index})`,
    );
    expect(verdictOf({ "README.md": `# Awesome models\n\n${links.join("\n")}\n` }).verdict).toBe("no");
    expect(verdictOf({ "README.md": `# Reading about training\n\n${links.join("\n")}\n` }).verdict).toBe("no");
  });

  it("for a course, whatever its notebooks train", () => {
    const weeks = Object.fromEntries(
      [1, 2, 3, 4, 5].map((week) => [`week${week}/lab.ipynb`, notebook("import torch")]),
    );
    expect(verdictOf({ ...weeks, "README.md": "# Deep learning course\n" }).verdict).toBe("unsure");
    const notes = { "README.md": "# Machine learning 课程笔记\n\n深度学习, 神经网络, 训练, 权重.\n", "week1.pdf": {} };
    expect(verdictOf(notes).verdict).toBe("no");
  });

  it("for a data set with a script that shows it", () => {
    const readme =
      "# Leaves\n\nLeaves is a new dataset of leaf images for training deep learning models such as ResNet.\n";
    const files = { "README.md": readme, "show.py": "import torch\n", "data/leaves.csv": "a,b\n" };
    expect(verdictOf(files).verdict).toBe("unsure");
  });
});

it("tells a project's own assignment from a course", () => {
  const files = {
    "train.py": "import torch\n",
    ...Object.fromEntries([10, 11, 12, 13, 14].map((number) => [`images/${number}.png`, {}])),
    "README.md": "# Course assignment: digit recognition\n\nTrains a CNN.\n",
  };
  expect(verdictOf(files).verdict).toBe("yes");
});

it("counts no settings that are written in Python", () => {
  const configs = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`configs/net${index}.py`, "model = dict(type='FasterRCNN')\n"]),
  );
  expect(verdictOf({ ...configs, "train.py": "import mmcv\n", "README.md": "# Net\n" }).verdict).toBe("yes");
});

it("sees the model below the pages of a large application", () => {
  const pages = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`web/page${index}.vue`, "<template/>\n"]));
  const model = Object.fromEntries(["model", "train", "dataset"].map((name) => [`py/${name}.py`, "import torch\n"]));
  const readme = "# 手写数字识别系统\n\n训练 CNN, 预测, 数据集 MNIST, 准确率 99%.\n";
  expect(verdictOf({ ...pages, ...model, "README.md": readme }).verdict).toBe("yes");
});
