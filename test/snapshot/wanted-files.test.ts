import { expect, test } from "vitest";
import type { TreeEntry } from "../../src/snapshot/snapshot.ts";
import { readLimits, wantedFiles } from "../../src/snapshot/wanted-files.ts";

const megabyte = 1024 * 1024;

function entry(path: string, size = 10, kind: TreeEntry["kind"] = "file"): TreeEntry {
  return { path, kind, size };
}

function pathsRead(...paths: readonly string[]): readonly string[] {
  return wantedFiles(paths.map((path) => entry(path))).read.map(({ path }) => path);
}

test("reads code, settings and texts, and neither pictures nor weights nor data", () => {
  const wanted = [
    "README.md",
    "LICENSE",
    "CITATION.cff",
    ".pre-commit-config.yaml",
    "pyproject.toml",
    "requirements-dev.txt",
    "environment.yml",
    ".github/workflows/ci.yml",
    ".github/actions/setup/action.yml",
    "train.py",
    "notebooks/demo.ipynb",
  ];
  const others = ["images/figure.png", "model.pth", "data/train.csv", "package.json", "app.js"];
  expect([...pathsRead(...others, ...wanted)].sort()).toEqual([...wanted].sort());
});

test("reads what tells most first: settings of ours, README, root settings, workflows, code, notebooks", () => {
  expect(
    pathsRead("a.ipynb", "src/deep/model.py", "train.py", ".github/workflows/ci.yml", "setup.cfg", "README.md"),
  ).toEqual(["README.md", "setup.cfg", ".github/workflows/ci.yml", "train.py", "src/deep/model.py", "a.ipynb"]);
});

test("reads READMEs of any language and spelling, and no script that is called like one", () => {
  expect(pathsRead("README", "README_zh-CN.md", "README中文.md", "Readme.rst", "readme_tools.py")).toEqual([
    "README",
    "README_zh-CN.md",
    "README中文.md",
    "Readme.rst",
    "readme_tools.py",
  ]);
  expect(pathsRead("readme.png")).toEqual([]);
});

test("leaves out code that was copied in", () => {
  expect(pathsRead("third_party/apex/setup.py", "venv/lib/torch.py", "model/net.py")).toEqual(["model/net.py"]);
});

test("never wants a link or a submodule", () => {
  const { read, unread } = wantedFiles([entry("README.md", 10, "symlink"), entry("lib.py", 0, "submodule")]);
  expect(read).toEqual([]);
  expect(unread.size).toBe(0);
});

test("tells that a wanted file is too large, with more room for a README and a notebook", () => {
  const { read, unread } = wantedFiles([
    entry("README.md", 5 * megabyte),
    entry("huge.py", megabyte + 1),
    entry("large.ipynb", 2 * megabyte),
    entry("larger.ipynb", 2 * megabyte + 1),
  ]);
  expect(read.map(({ path }) => path)).toEqual(["README.md", "large.ipynb"]);
  expect([...unread]).toEqual([
    ["huge.py", { kind: "unreadable", reason: "too-large" }],
    ["larger.ipynb", { kind: "unreadable", reason: "too-large" }],
  ]);
});

test("stops at a total of files, and says of the others that they were not read", () => {
  const modules = Array.from({ length: readLimits.files + 5 }, (_, index) => entry(`pkg/module_${index}.py`));
  const { read, unread } = wantedFiles([...modules, entry("README.md")]);
  expect(read).toHaveLength(readLimits.files);
  expect(read[0]?.path).toBe("README.md");
  expect([...unread.values()]).toEqual(Array.from({ length: 6 }, () => ({ kind: "unreadable", reason: "not-read" })));
});

test("stops at a total of bytes", () => {
  const notebooks = Array.from({ length: 70 }, (_, index) => entry(`${index}.ipynb`, 2 * megabyte));
  const { read } = wantedFiles(notebooks);
  expect(read.reduce((bytes, { size = 0 }) => bytes + size, 0)).toBe(readLimits.bytes);
});

test("the order of the tree does not matter", () => {
  const paths = ["b.py", "a/c.py", "README.md", "a.py", "x.ipynb"];
  expect(pathsRead(...paths)).toEqual(pathsRead(...[...paths].reverse()));
});
