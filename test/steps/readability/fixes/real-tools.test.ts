import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyChanges } from "../../../../src/commands/apply-changes.ts";
import { defaultSettings } from "../../../../src/config/settings.ts";
import { factsOf } from "../../../../src/facts/facts.ts";
import { snapshotFromDirectory } from "../../../../src/snapshot/from-directory.ts";
import readability from "../../../../src/steps/readability/fixes/readability.ts";
import { type DiskFile, temporaryDirectory, writeFiles } from "../../../support/git-repository.ts";
import { hasTool, runTool } from "../../../support/real-tools.ts";

let directory: string;
let remove: () => void;
beforeEach(() => {
  ({ path: directory, remove } = temporaryDirectory());
});
afterEach(() => remove());

async function applyFix(): Promise<void> {
  const { snapshot } = await snapshotFromDirectory(directory);
  const { changes } = readability.propose(factsOf(snapshot, defaultSettings), defaultSettings);
  await applyChanges(directory, changes);
}

const messy = `import os,sys
import torch
sys.path.append('..')
from losses import *
def train( model,lr = 0.1 ):
    l = 1
    if model == None: print('no model'); return undefined_name
    try:
        model.fit( "${"x".repeat(130)}" )
    except: pass
    f = lambda x: type(x) == type(1)
    return f
`;

const repositories: Readonly<Record<string, Readonly<Record<string, DiskFile>>>> = {
  "loose scripts, one of them Python 2, one with a byte-order mark, one in Latin-1": {
    "train.py": messy,
    "losses.py": `\uFEFF${messy}`,
    "old.py": "print 'epoch', 1\n",
    "accents.py": Buffer.from("name = 'é'\n", "latin1"),
    "tabs.py": "def f():\n\tx = '\\d'\n\treturn x\n",
    "windows.py": messy.replaceAll("\n", "\r\n"),
    "typed.py": "x = []  # type: list of floats\n",
    "misplaced.py": "x = [1]\nfor y in x:\n    y  # type: int\n",
    "scores.py": `X = 1\n"""\n${"fold: 0.1\n".repeat(20)}"""`,
  },
  "names that are no Python names": {
    "1st place/train v2.py": messy,
    "1st place/a,b.py": messy,
    "1st place/utils.py": messy,
    "2nd-place/utils.py": messy,
    "2nd-place/models/utils.py": "import utils\nfrom models import utils\n",
    "数据/训练.py": messy,
    "[old]/#1 'x'.py": messy,
    "model.v2.py": messy,
    "__init__.py": "",
    "__main__.py": messy,
  },
  "a package in src, imported both ways, with scripts around it": {
    "setup.py": "from setuptools import setup\nsetup(name='net',packages=['net'],package_dir={'':'src'})\n",
    "src/net/__init__.py": "from .model import *\n",
    "src/net/model.py": messy,
    "src/net/model.pyi": "def train(model): ...\n",
    "src/net/types.py": "X: int = 'a'\n",
    "train.py": "import src.net.model\nimport net.model\nfrom net import train\n",
    "third_party/copied/a.py": "print 'x'\n",
    "linked.py": { link: "train.py" },
  },
  "a repository with settings of its own for other things": {
    "pkg/__init__.py": "",
    "pkg/a.py": messy,
    "pyproject.toml": '[project]\nname = "pkg"\nrequires-python = ">=3.8"',
    "setup.cfg": "[metadata]\nname = pkg\n",
    ".pre-commit-config.yaml":
      "repos:\n- repo: https://github.com/pre-commit/pre-commit-hooks\n  rev: v4.0.1\n  hooks:\n  - id: check-yaml\n",
  },
};

const commandLines = [["black", "--check", "."], ["flake8"], ["mypy"], ["pre-commit", "validate-config"]].filter(
  ([tool = ""]) => hasTool(tool),
);

async function expectGreen(): Promise<void> {
  await applyFix();
  for (const commandLine of commandLines) {
    expect({ commandLine, ...runTool(directory, commandLine) }).toMatchObject({ commandLine, status: 0 });
  }
}

test.each(Object.keys(repositories))("the real tools are green on %s", async (name) => {
  writeFiles(directory, repositories[name] ?? {});
  await expectGreen();
});

test("the real tools are green on the Kaggle dump", async () => {
  cpSync(join(import.meta.dirname, "../../../../fixtures/kaggle-dump"), directory, { recursive: true });
  await expectGreen();
});

test.skipIf(!hasTool("flake8"))("new code is held to the standard", async () => {
  writeFiles(directory, { "train.py": messy });
  await applyFix();
  writeFiles(directory, { "new/train.py": messy });
  const { status, output } = runTool(directory, ["flake8"]);
  expect(status).toBe(1);
  for (const code of ["E402", "E501", "E711", "E722", "E731", "E741", "F401", "F403"]) expect(output).toContain(code);
  expect(output).not.toContain("./train.py");
});

test.skipIf(!hasTool("mypy"))("new modules are typed", async () => {
  writeFiles(directory, { "train.py": messy });
  await applyFix();
  writeFiles(directory, { "infer.py": "def infer(image):\n    return image\n" });
  const { status, output } = runTool(directory, ["mypy"]);
  expect(status).toBe(1);
  expect(output).toMatch(/^infer\.py:1: error: Function is missing a type annotation/);
});
