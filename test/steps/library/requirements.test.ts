import { expect, test } from "vitest";
import requirements from "../../../src/steps/library/requirements.ts";
import { runCheck } from "../../support/run-check.ts";

test("passes where all imports are declared, under the names of PyPI", () => {
  const verdict = runCheck(requirements, {
    "requirements.txt": "torch==1.9 # cuda\nopencv-python-headless\nPillow>=8\nscikit_learn",
    "train.py": "import os\nimport cv2, torch\nfrom PIL import Image\nfrom sklearn.svm import SVC",
  });
  expect(verdict).toMatchObject({ verdict: "pass", code: "requirements/complete", args: { packages: 4 } });
});

test("warns with each import that no declared package brings, at its line", () => {
  const verdict = runCheck(requirements, {
    "requirements.txt": "torch\n",
    "train.py": "import torch\nimport yaml\nimport tqdm",
  });
  expect(verdict).toMatchObject({
    verdict: "warn",
    args: { packages: ["yaml (pyyaml)", "tqdm"] },
    evidence: [
      { path: "train.py", line: 2 },
      { path: "train.py", line: 3 },
    ],
  });
});

test("does not ask for modules of the repository, of Python 2, of tests or behind try", () => {
  const verdict = runCheck(requirements, {
    "requirements.txt": "torch\n",
    "src/train.py":
      "import utils, config.base\nimport urllib2\ntry:\n    import apex\nexcept ImportError:\n    apex = None",
    "src/utils.py": "",
    "src/config/base.py": "",
    "tests/test_it.py": "import hypothesis",
  });
  expect(verdict.code).toBe("requirements/complete");
});

test("counts what a declared package is known to bring", () => {
  const files = { "requirements.txt": "pytorch-lightning\npandas", "a.py": "import torch, numpy, torchmetrics" };
  expect(runCheck(requirements, files).verdict).toBe("pass");
});

test("takes a package to install the module that its name holds as a word", () => {
  const files = { "requirements.txt": "facelib_pytorch", "app.py": "from facelib import get_model" };
  expect(runCheck(requirements, files).verdict).toBe("pass");
});

test("reads what scripts of an installable package need as theirs alone", () => {
  const verdict = runCheck(requirements, {
    "setup.py": 'from setuptools import setup\nsetup(name="net", packages=["net"], install_requires=["torch"])',
    "net/__init__.py": "import torch",
    "net/train.py": 'import wandb\nif __name__ == "__main__":\n    wandb.init()',
  });
  expect(verdict).toMatchObject({
    verdict: "pass",
    code: "requirements/library-complete",
    args: { packages: ["wandb"] },
  });
});

test("fails with the imports where nothing is declared, those of notebooks included", () => {
  const notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [{ cell_type: "code", metadata: {}, outputs: [], execution_count: null, source: ["import pandas as pd"] }],
  };
  const verdict = runCheck(requirements, { "a.py": "import torch", "eda.ipynb": JSON.stringify(notebook) });
  expect(verdict).toMatchObject({ verdict: "fail", code: "requirements/none", args: { modules: ["torch", "pandas"] } });
});

test("follows -r to a file with another name", () => {
  const verdict = runCheck(requirements, {
    "requirements.txt": "-r deps/base.list",
    "deps/base.list": "torch",
    "a.py": "import torch",
  });
  expect(verdict.verdict).toBe("pass");
});

test("does not compare what only running setup.py would tell", () => {
  const verdict = runCheck(requirements, {
    "setup.py": 'from setuptools import setup\nsetup(name="net", install_requires=read_them())',
    "net/__init__.py": "import torch",
  });
  expect(verdict).toMatchObject({ verdict: "pass", code: "requirements/computed" });
});

test("says that a file in UTF-16 cannot be read, instead of calling it missing", () => {
  const verdict = runCheck(requirements, {
    "requirements.txt": { unreadable: "not-utf8", size: 900 },
    "a.py": "import torch",
  });
  expect(verdict).toMatchObject({ verdict: "warn", code: "requirements/unreadable" });
});

test("asks nothing of code on the standard library, and skips without code", () => {
  expect(runCheck(requirements, { "a.py": "import json" }).code).toBe("requirements/none-needed");
  expect(runCheck(requirements, { "README.md": "# list" }).verdict).toBe("skip");
});

test("a file two folders down declares what a part needs, not what to install", () => {
  const files = { "train.py": "import torch\n", "web/api/requirements.txt": "torch\n" };
  expect(runCheck(requirements, files)).toMatchObject({
    verdict: "fail",
    code: "requirements/of-a-part",
    args: { file: "web/api/requirements.txt" },
  });
  expect(runCheck(requirements, { ...files, "requirements/base.txt": "torch\n" }).verdict).toBe("pass");
});

test("a conda environment counts whatever its name's spelling", () => {
  const files = { "train.py": "import torch\n", "enviroment.yaml": "dependencies:\n  - torch\n" };
  expect(runCheck(requirements, files).verdict).toBe("pass");
});
