import { expect, test } from "vitest";
import readmeTrain from "../../../src/steps/readme/readme-train.ts";
import { runCheck } from "../../support/run-check.ts";

const trainer = "import torch\nloss.backward()\noptimizer.step()\n";

function verdictOf(text: string, more: Readonly<Record<string, string>> = {}) {
  return runCheck(readmeTrain, { ...more, "README.md": `# Net\n\n${text}` });
}

test.each([
  ["a command whose script is named for it", "```sh\npython tools/train.py --fold 0\n```"],
  ["a mode", "```sh\npython main.py --mode train\n```"],
  ["options that only training has", "```sh\npython main.py --lr 0.1 --epochs 5\n```"],
  ["code that trains", "```python\nclf = Net()\nclf.fit(x, y)\n```"],
  ["a sentence that names the script", "Then run `tools/train.py` with your settings."],
  ["a linked notebook", "## Fine-tuning\nSee [the notebook](tune.ipynb)."],
  ["a Chinese heading above a silent name", "## 模型训练\n```\npython main.py\n```"],
  ["a Russian heading", "## Обучение\n```\npython main.py\n```"],
])("passes with %s", (_, text) => {
  const files = { "tools/train.py": "", "main.py": "", "tune.ipynb": "{}" };
  expect(verdictOf(text, files)).toMatchObject({ verdict: "pass", code: "readme-train/told" });
});

test("a command with a silent name counts by what its script does", () => {
  const text = "```sh\npython run.py\n```";
  expect(verdictOf(text, { "run.py": trainer })).toMatchObject({ verdict: "pass", evidence: [{ line: 4 }] });
  expect(verdictOf(text, { "run.py": "print(1)\n" })).toMatchObject({ verdict: "warn", code: "readme-train/unclear" });
});

test("a command whose script is not in the tree is a warning with the script", () => {
  expect(verdictOf("```sh\npython train_net.py\n```", { "other.py": "" })).toMatchObject({
    verdict: "warn",
    code: "readme-train/script-missing",
    args: { script: "train_net.py" },
    evidence: [{ path: "README.md", line: 4 }],
  });
});

test("another project's training code is a warning", () => {
  const text = "## Training\nUse the [training code](https://github.com/other/trainer).";
  expect(verdictOf(text)).toMatchObject({ verdict: "warn", code: "readme-train/elsewhere" });
});

test("a section that describes training without a command is a warning", () => {
  const text = "## Training\nFive folds, early stopping, two days.";
  expect(verdictOf(text)).toMatchObject({ verdict: "warn", args: { heading: "Training" } });
});

test("a promise is no instruction", () => {
  expect(verdictOf("## Training\nThe code will be released.").verdict).toBe("fail");
});

test("a fail names the script that would help", () => {
  expect(verdictOf("A network.", { "src/fit_all.py": trainer, "src/train.py": "" })).toMatchObject({
    verdict: "fail",
    code: "readme-train/script-untold",
    evidence: [{ path: expect.stringMatching(/^src\//) }],
  });
});

test.each([
  ["training data", "## Training data\nTen images."],
  ["pretrained models", "## Pre-trained models\nNone."],
  ["preparing training data", "```sh\npython make_train_set.py\n```"],
])("%s is not training", (_, text) => {
  expect(verdictOf(text, { "make_train_set.py": "" })).toMatchObject({ verdict: "fail", code: "readme-train/none" });
});

test("the comments above a command tell what it does, also those above its own label", () => {
  const text = "## 使用说明\n```\n# 训练并测试：\n# Small\npython run.py --model Small\n```";
  expect(verdictOf(text, { "run.py": "print(1)\n" })).toMatchObject({ verdict: "pass", evidence: [{ line: 7 }] });
});

test("the help of the training command is shown rather than a link to its settings", () => {
  const text = "## Training\nSee [net/configs](net/configs).\n\n```\npython net/train.py -h\n```";
  const files = { "net/train.py": trainer, "net/configs/a.yaml": "a: 1\n" };
  expect(verdictOf(text, files)).toMatchObject({ verdict: "pass", evidence: [{ line: 7 }] });
});

test("a page of another project under a heading of training says nothing of training", () => {
  const text = "## Fine-tuning\n| [Base](https://github.com/ada/base/blob/master/base.md) | 0.9 |";
  expect(verdictOf(text)).toMatchObject({ verdict: "warn", code: "readme-train/no-command" });
});

test("a name with a placeholder for a number is not a missing script", () => {
  const files = { "exp/v1.py": "import torch\n", "README.md": "# Net\n\n```\n# train\npython vX.py --gpu 2\n```\n" };
  expect(runCheck(readmeTrain, files).code).not.toBe("readme-train/script-missing");
});
