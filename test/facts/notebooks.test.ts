import { expect, test } from "vitest";
import { defaultSettings } from "../../src/config/settings.ts";
import { factsOf } from "../../src/facts/facts.ts";
import type { NotebooksFact } from "../../src/facts/notebooks.ts";
import { type InlineFile, snapshotFromFiles } from "../../src/snapshot/from-files.ts";

function factOf(files: Readonly<Record<string, InlineFile>>): NotebooksFact {
  const fact = factsOf(snapshotFromFiles(files), defaultSettings).get("notebooks");
  if (!fact.seen) throw new Error("the notebooks fact is always seen");
  return fact.value;
}

test("cells, imports and Colab addresses of nbformat 4, magics passed over", () => {
  const notebook = JSON.stringify({
    nbformat: 4,
    cells: [
      { cell_type: "markdown", source: "[open](https://colab.research.google.com/drive/1a)" },
      {
        cell_type: "code",
        source: ["!pip install timm\n", "%matplotlib inline\n", "import torch.nn as nn\n", "from .local import x\n"],
      },
      { cell_type: "code", source: "%%bash\nimport nothing" },
      { cell_type: "code", source: "from sklearn import svm" },
      { strange: true },
    ],
  });
  expect(factOf({ "a.ipynb": notebook }).notebooks[0]).toMatchObject({
    path: "a.ipynb",
    imports: ["sklearn", "torch"],
    colabLinks: ["https://colab.research.google.com/drive/1a"],
  });
});

test("nbformat 3 keeps its cells in worksheets", () => {
  const notebook = JSON.stringify({ worksheets: [{ cells: [{ cell_type: "code", input: ["import keras"] }] }] });
  expect(factOf({ "a.ipynb": notebook }).notebooks[0]).toMatchObject({ imports: ["keras"] });
});

test("what is no notebook is broken with the reason, what was not read is listed", () => {
  const fact = factOf({
    "cut.ipynb": '{"cells": [',
    "empty.ipynb": "",
    "list.ipynb": "[]",
    "other.ipynb": '{"a": 1}',
    "big.ipynb": { size: 50_000_000, unreadable: "too-large" },
    "absent.ipynb": {},
  });
  expect(fact.notebooks).toEqual([]);
  expect(fact.broken.map(({ path, message }) => [path, message])).toEqual([
    ["cut.ipynb", "not JSON"],
    ["empty.ipynb", "empty"],
    ["list.ipynb", "not a notebook: no object at the top"],
    ["other.ipynb", "not a notebook: no list of cells"],
  ]);
  expect(fact.unread).toEqual(["absent.ipynb", "big.ipynb"]);
});

test("checkpoints and vendored notebooks are not the repository's own", () => {
  const fact = factOf({ ".ipynb_checkpoints/a-checkpoint.ipynb": "{}", "third_party/x/b.ipynb": "{}" });
  expect(fact).toEqual({ notebooks: [], broken: [], unread: [] });
});
