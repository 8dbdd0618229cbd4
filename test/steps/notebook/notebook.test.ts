import { expect, test } from "vitest";
import notebook from "../../../src/steps/notebook/notebook.ts";
import { runCheck } from "../../support/run-check.ts";

function notebookOf(...cells: readonly string[]): string {
  return JSON.stringify({ nbformat: 4, cells: cells.map((source) => ({ cell_type: "code", source })) });
}

test.each([
  ["inference", "out = model.predict(x)"],
  ["training", "loss.backward()"],
  ["the repository's own script", "!python infer.py --input a.jpg"],
])("a notebook with %s passes", (_, cell) => {
  expect(runCheck(notebook, { "demo.ipynb": notebookOf(cell) })).toMatchObject({
    verdict: "pass",
    code: "notebook/runs-model",
    evidence: [{ path: "demo.ipynb" }],
  });
});

test("a notebook that works with a machine learning library passes", () => {
  expect(runCheck(notebook, { "a.ipynb": notebookOf("import torch") }).code).toBe("notebook/uses-model");
});

test("a notebook of plots alone is a warning", () => {
  const plots = notebookOf("import matplotlib.pyplot as plt", "plt.plot([1])");
  expect(runCheck(notebook, { "eda.ipynb": plots })).toMatchObject({ verdict: "warn", code: "notebook/no-model" });
});

test("a broken notebook is a warning with the reason", () => {
  expect(runCheck(notebook, { "a.ipynb": "{" })).toMatchObject({
    verdict: "warn",
    args: { path: "a.ipynb", message: "not JSON" },
  });
});

test("a good notebook outweighs broken ones", () => {
  const files = { "a.ipynb": "{", "b.ipynb": notebookOf("model.fit(x)") };
  expect(runCheck(notebook, files)).toMatchObject({ verdict: "pass", args: { path: "b.ipynb" } });
});

test("a notebook too large to be read is unknown, not missing", () => {
  expect(runCheck(notebook, { "a.ipynb": { unreadable: "too-large" } }).verdict).toBe("unknown");
});

test("no notebook fails; a vendored one or a checkpoint is none", () => {
  expect(runCheck(notebook, { "third_party/a.ipynb": notebookOf("model.fit(x)") }).code).toBe("notebook/none");
});

test("a notebook on Colab alone is a warning: it is there, but not kept with the code", () => {
  const readme = "[demo](https://colab.research.google.com/drive/1wLXZyoybDRKizfc)";
  expect(runCheck(notebook, { "README.md": readme })).toMatchObject({ verdict: "warn", code: "notebook/elsewhere" });
});

test("a checkpoint of the editor alone is a warning: the notebook itself is not there", () => {
  const files = { "a/.ipynb_checkpoints/x-checkpoint.ipynb": notebookOf("model.fit(x)") };
  expect(runCheck(notebook, files)).toMatchObject({ verdict: "warn", code: "notebook/checkpoint-only" });
});
