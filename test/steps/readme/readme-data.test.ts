import { expect, test } from "vitest";
import readmeData from "../../../src/steps/readme/readme-data.ts";
import { runCheck } from "../../support/run-check.ts";

function verdictOf(text: string, more: Readonly<Record<string, string>> = {}) {
  return runCheck(readmeData, { ...more, "README.md": text });
}

test.each([
  ["a linked dataset", "## Dataset\nWe use [CelebA](https://celeba.example).", 1],
  ["a download command", "Get it:\n```sh\nkaggle competitions download -c salt\n```", 3],
  ["a script that prepares it", "```sh\npython prepare_data.py\n```", 2],
  ["a folder layout", "## Data\n```\ndata/\n├── train\n└── test\n```", 1],
  ["a format", "## 数据格式\n每行一个样本，csv 格式，两列。", 1],
  ["an instruction", "1. Download the competition data into `input/`", 1],
  ["a dataset that code loads", '```python\nds = load_dataset("imdb")\n```', 2],
  ["a Chinese section with a link", "## 数据集\n下载：https://pan.baidu.com/s/1", 1],
  ["a Korean section with a link", "## 데이터\n[링크](https://d.example)", 1],
  ["a word for data and its link", "Сегментация родинок. Датасет - [ADDI](https://addi.example).", 1],
  ["the form that the data must have", "Samples illustrate the data format and structure in the data folder.", 1],
  ["a dataset of a hub that a command names", "```sh\npython tune.py --data_path 'ada/salt-clean'\n```", 2],
])("passes with %s", (_, text, line) => {
  const verdict = verdictOf(`# Net\n\n${text}`, { "prepare_data.py": "" });
  expect(verdict).toMatchObject({ verdict: "pass", code: "readme-data/told" });
  expect(verdict.evidence[0]).toMatchObject({ path: "README.md", line: line + 2 });
});

test("a pointer to the data folder's own page is enough", () => {
  const text = "# Net\n\nSee [the data page](data/README.md).";
  expect(verdictOf(text, { "data/README.md": "x" }).verdict).toBe("pass");
});

test("the competition's page alone is a warning", () => {
  const text = "# Net\n\nMy solution of [Salt](https://www.kaggle.com/c/salt).";
  expect(verdictOf(text)).toMatchObject({ verdict: "warn", code: "readme-data/competition-only" });
});

test("a section that only names the data is a warning", () => {
  expect(verdictOf("# Net\n\n## Dataset\nMNIST.")).toMatchObject({
    verdict: "warn",
    code: "readme-data/named-only",
    args: { heading: "Dataset" },
  });
});

test.each([
  ["weights are no data", "Download the [pretrained weights](https://drive.google.com/file/d/1)."],
  ["a call of the model's API is no download", "```sh\ncurl -X POST -F image=@a.jpg http://localhost/predict\n```"],
  ["augmentation is no source", "## Data augmentation\nWe flip and rotate."],
  ["references are others' data", "## References\n- [A dataset of cats](https://cats.example)"],
])("%s", (_, text) => {
  expect(verdictOf(`# Net\n\n${text}`)).toMatchObject({ verdict: "fail", code: "readme-data/none" });
});

test("no README fails", () => {
  expect(runCheck(readmeData, {})).toMatchObject({ verdict: "fail", code: "readme-data/no-readme" });
});

test("the section about data is shown before a link that only speaks of data, and then the place in it", () => {
  const text = "# Net\n\nWord vectors of [other data](https://v.example).\n\n## Data\nGet [ours](https://d.example).";
  expect(verdictOf(text).evidence.map(({ line }) => line)).toEqual([5, 6]);
});

test("a path is no dataset of a hub", () => {
  const text = "# Net\n\n```sh\npython tune.py --data_path data/train --dataset your/path\n```";
  expect(verdictOf(text).verdict).toBe("fail");
});

test("a heading about training does not stand for the data told below it", () => {
  const text = "# Net\n\n## Training on the VOC dataset\nDownload [VOC](https://d.example).";
  expect(verdictOf(text).evidence.map(({ line }) => line)).toEqual([4]);
});

test.each([
  ["a feature of the program", "## Key features\n\n* List competitions, download competition data."],
  ["a question of its FAQ", "## 常见问题\n\n1. [如何在细领域数据上比较？](https://wiki.example/faq)"],
  ["a variable's name", "The cache is extracted from [the page](https://s.example) into `$XDG_DATA_DIRS/net`."],
  ["a command of another kind of program", "## Import your data\n\n```sh\nnet import plugin-name\n```"],
])("%s says nothing of the data", (_, text) => {
  expect(verdictOf(`# Net\n\n${text}`).verdict).not.toBe("pass");
});
