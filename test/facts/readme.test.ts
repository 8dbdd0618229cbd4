import { expect, test } from "vitest";
import { defaultSettings } from "../../src/config/settings.ts";
import { factsOf } from "../../src/facts/facts.ts";
import type { Readme, ReadmeFact } from "../../src/facts/readme.ts";
import { type InlineFile, snapshotFromFiles } from "../../src/snapshot/from-files.ts";

function factOf(files: Readonly<Record<string, InlineFile>>, repository?: string): ReadmeFact {
  const snapshot = snapshotFromFiles(files, repository === undefined ? {} : { repository });
  const fact = factsOf(snapshot, defaultSettings).get("readme");
  if (!fact.seen) throw new Error("the readme fact is always seen");
  return fact.value;
}

function readmeOf(text: string, files: Readonly<Record<string, InlineFile>> = {}, path = "README.md"): Readme {
  const { readme } = factOf({ ...files, [path]: text });
  if (readme === null) throw new Error("no README");
  return readme;
}

test("the root's README.md comes before other folders, languages and formats", () => {
  const others = { "docs/README.md": "d", ".github/README.md": "g", "README_EN.md": "e", "README.txt": "t" };
  expect(factOf({ ...others, "README.md": "m" }).readme?.path).toBe("README.md");
  expect(factOf(others).readme?.path).toBe("README.txt");
  expect(factOf({ "docs/README.md": "d", "Readme.markdown": "m" }).readme?.path).toBe("Readme.markdown");
  expect(factOf({ "docs/README.rst": "d" }).readme?.path).toBe("docs/README.rst");
  expect(factOf({ "readme_notes.py": "x", "src/README.md": "s" })).toEqual({ readme: null, problem: null });
});

test("a README that is no text is a problem with its reason", () => {
  expect(factOf({ "README.md": { unreadable: "not-utf8" } })).toEqual({
    readme: null,
    problem: { path: "README.md", reason: "not-utf8" },
  });
});

test("headings are marked, underlined, bold, in HTML, or lack the space of old", () => {
  const text =
    "\ufeff# One\n\nTwo\n---\n\n**Three:**\n\n<h2 align=center>F<b>our</b></h2>\n\n##Five\ntext\n\n#6 is an issue\n";
  expect(readmeOf(text).headings).toEqual([
    { text: "One", depth: 1, line: 1 },
    { text: "Two", depth: 2, line: 3 },
    { text: "Three:", depth: 6, line: 6 },
    { text: "Four", depth: 2, line: 8 },
    { text: "Five", depth: 2, line: 10 },
  ]);
});

test("a section ends at the next heading of its level or above", () => {
  const { sections } = readmeOf("intro\n# A\n## B\ntext\n## C\n# D\n");
  expect(sections.map(({ heading, start, end }) => [heading?.text ?? null, start, end])).toEqual([
    [null, 1, 1],
    ["A", 2, 5],
    ["B", 3, 4],
    ["C", 5, 5],
    ["D", 6, 7],
  ]);
});

test("pictures and links are read from Markdown and from HTML, badges are told from figures", () => {
  const { images, links } = readmeOf(
    [
      "[![CI](https://github.com/a/b/workflows/CI/badge.svg)](https://github.com/a/b/actions)",
      "",
      '<p align="center">',
      "  <a href='https://a.example/demo'><img alt=\"result\" src=out/result.png width=600></a>",
      '  <img src="icon-sized.png" width="20"> <video src="clip.mp4"></video>',
      "</p>",
      "",
      "![plot][p]",
      "<!-- ![hidden](hidden.png) -->",
      "",
      "[p]: plots/loss.png",
    ].join("\n"),
  );
  expect(images.map(({ url, line, decoration }) => [url, line, decoration])).toEqual([
    ["https://github.com/a/b/workflows/CI/badge.svg", 1, true],
    ["out/result.png", 4, false],
    ["icon-sized.png", 5, true],
    ["clip.mp4", 5, false],
    ["plots/loss.png", 8, false],
  ]);
  expect(links).toEqual([
    { text: "CI", url: "https://github.com/a/b/actions", line: 1 },
    { text: "result", url: "https://a.example/demo", line: 4 },
  ]);
});

test("commands lose prompts, variables and line breaks, and chains are taken apart", () => {
  const text = [
    "```console",
    "(env) $ CUDA_VISIBLE_DEVICES=0,1 python train.py \\",
    "    --lr 0.1",
    "Epoch 1: loss 0.3",
    "$ cd tools && bash run.sh",
    "```",
    "",
    "```",
    "!pip install x",
    "not a command",
    "```",
    "",
    "Then `python predict.py a.jpg`, or just run python plot.py --all.",
  ].join("\n");
  expect(readmeOf(text).commands.map(({ text, line }) => [text, line])).toEqual([
    ["python train.py --lr 0.1", 2],
    ["cd tools", 5],
    ["bash run.sh", 5],
    ["pip install x", 9],
    ["python predict.py a.jpg", 13],
    ["python plot.py --all", 13],
  ]);
});

test("scripts are found where the reader would stand, as modules, behind launchers, or by name", () => {
  const tree = { "pkg/train.py": "", "tools/dist.sh": "", "app/main.py": "", "src/deep/eval.py": "" };
  const text = [
    "```sh",
    "python -m pkg.train -c x.yaml",
    "torchrun --nproc_per_node 4 pkg/train.py",
    "cd tools",
    "./dist.sh",
    "```",
    "```sh",
    "streamlit run app/main.py",
    "python eval.py",
    "python gone.py",
    "python <your script>.py",
    "python -m venv env",
    "```",
  ].join("\n");
  const found = readmeOf(text, tree).commands.map(({ script, scriptPath }) => [script, scriptPath]);
  expect(found).toEqual([
    ["pkg/train.py", "pkg/train.py"],
    ["pkg/train.py", "pkg/train.py"],
    [null, null],
    ["dist.sh", "tools/dist.sh"],
    ["app/main.py", "app/main.py"],
    ["eval.py", "src/deep/eval.py"],
    ["gone.py", null],
    [null, null],
    [null, null],
  ]);
});

test("scripts of another repository's checkout are not looked for in this one", () => {
  const text = "```sh\ngit clone https://github.com/other/lib\ncd lib\npython setup_all.py\n```\n";
  const { readme } = factOf({ "README.md": text }, "me/mine");
  expect(readme?.commands.at(-1)).toMatchObject({ script: null });
});

test("reStructuredText: sections, code, figures and links", () => {
  const text = [
    "=====",
    "Title",
    "=====",
    "",
    "See `the paper <https://arxiv.org/abs/1>`_ and data_.",
    "",
    "Use",
    "---",
    "Run::",
    "",
    "    python train.py",
    "",
    ".. code-block:: python",
    "",
    "   model.predict(x)",
    "",
    ".. figure:: img/out.png",
    "   :alt: output",
    "",
    ".. _data: https://data.example",
  ].join("\n");
  const readme = readmeOf(text, { "train.py": "" }, "README.rst");
  expect(readme.headings).toEqual([
    { text: "Title", depth: 1, line: 2 },
    { text: "Use", depth: 2, line: 7 },
  ]);
  expect(readme.links.map((link) => link.url)).toEqual(["https://arxiv.org/abs/1", "https://data.example"]);
  expect(readme.commands).toMatchObject([{ text: "python train.py", line: 11, scriptPath: "train.py" }]);
  expect(readme.code.at(-1)).toMatchObject({ language: "python", text: "model.predict(x)", line: 15 });
  expect(readme.images).toMatchObject([{ url: "img/out.png", alt: "output", line: 17 }]);
});

test("plain text: headings by underline, capitals and number", () => {
  const text = "My model\n========\n\nHOW TO TRAIN\n\n    python train.py\n\n2. Data sets\n\nsee http://d.example.\n";
  const readme = readmeOf(text, {}, "README.txt");
  expect(readme.headings.map(({ text, line }) => [text, line])).toEqual([
    ["My model", 1],
    ["HOW TO TRAIN", 4],
    ["2. Data sets", 8],
  ]);
  expect(readme.commands[0]?.text).toBe("python train.py");
  expect(readme.links[0]?.url).toBe("http://d.example");
});

test("front matter is read, and broken front matter is none", () => {
  expect(readmeOf("---\nsdk: gradio\ntags: [a]\n---\n# A\n").frontMatter).toEqual({ sdk: "gradio", tags: ["a"] });
  expect(readmeOf("---\nsdk: [\n---\n# A\n").frontMatter).toBeNull();
});

test.each([
  ["Wir trainieren das Modell mit der GPU und die Daten werden mit dem Skript geladen, das ist für alle.", "de"],
  ["本项目基于深度学习实现图像分割，训练数据来自公开数据集。", "zh"],
  ["このリポジトリは画像分類のためのコードです。", "ja"],
  ["이 저장소는 이미지 분류 모델을 학습합니다. 데이터는 공개되어 있습니다.", "ko"],
  ["Этот репозиторий содержит решение соревнования.", "ru"],
  ["ok", null],
])("the language of %s", (text, language) => {
  expect(readmeOf(text).language).toBe(language);
});

test.each([
  ["nested quotes", `${">".repeat(100_000)} a`],
  ["a pyramid of lists", Array.from({ length: 1300 }, (_, depth) => `${" ".repeat(2 * depth)}- a`).join("\n")],
  ["unclosed comments in one paragraph", "a<!--".repeat(100_000)],
  ["unclosed links on one line", "[a](".repeat(250_000)],
  ["unclosed tags", '<a href="'.repeat(100_000)],
  ["a deep nest of emphasis", "*a **b ".repeat(20_000)],
])("hostile input does not stop the reader: %s", (_, hostile) => {
  const { headings } = readmeOf(`# Title\n\n${hostile}\n`);
  expect(headings[0]).toEqual({ text: "Title", depth: 1, line: 1 });
});

test("a README that no person wrote is not read, and that is said", () => {
  const snapshot = snapshotFromFiles({ "README.md": "# Train\n".repeat(200_000) });
  expect(factsOf(snapshot, defaultSettings).get("readme")).toEqual({
    seen: true,
    value: { readme: null, problem: { path: "README.md", reason: "too-large" } },
  });
});

test("a README too large for the parser is still read by lines", () => {
  const filler = "lorem ipsum dolor sit amet\n\n".repeat(20_000);
  const readme = readmeOf(
    `${filler}## Train\n\n\`\`\`sh\npython train.py\n\`\`\`\n\n[![d](d.png)](http://x.example)\n`,
  );
  expect(readme.headings).toEqual([{ text: "Train", depth: 2, line: 40_001 }]);
  expect(readme.commands).toMatchObject([{ text: "python train.py", line: 40_004 }]);
  expect(readme.images).toMatchObject([{ url: "d.png", line: 40_007 }]);
});

test("a badge's name does not make a picture of the repository's own a badge", () => {
  const { images } = readmeOf("![Test](img/overview.png)\n\n![Test](https://ci.example/x.svg)\n\n![logo](img/a.png)\n");
  expect(images.map(({ decoration }) => decoration)).toEqual([false, true, true]);
});
