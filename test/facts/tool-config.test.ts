import { expect, test } from "vitest";
import { defaultSettings } from "../../src/config/settings.ts";
import { factsOf } from "../../src/facts/facts.ts";
import type { ToolConfig } from "../../src/facts/tool-config.ts";
import { type InlineFile, snapshotFromFiles } from "../../src/snapshot/from-files.ts";

function toolConfigOf(files: Readonly<Record<string, InlineFile>>, ignore: readonly string[] = []): ToolConfig {
  const fact = factsOf(snapshotFromFiles(files), { ...defaultSettings, ignore }).get("toolConfig");
  if (!fact.seen) throw new Error("tool settings are always seen");
  return fact.value;
}

/** `how tool path:line` of each use. */
function told(files: Readonly<Record<string, InlineFile>>, ignore?: readonly string[]): readonly string[] {
  return toolConfigOf(files, ignore).uses.map(({ how, tool, path, line }) => `${how} ${tool} ${path}:${line}`);
}

test.each([
  ["pyproject.toml", "[tool.black]\n", "black", 1],
  ["pyproject.toml", "[tool.yapf]\n", "yapf", 1],
  ["pyproject.toml", "[tool.autopep8]\n", "autopep8", 1],
  ["pyproject.toml", "[project]\n[tool.ruff.lint]\n", "ruff", 2],
  ["pyproject.toml", "[tool.flake8]\n", "flake8", 1],
  ["pyproject.toml", "[tool.pylint.main]\n", "pylint", 1],
  ["pyproject.toml", "[tool.basedpyright]\n", "pyright", 1],
  ["pyproject.toml", "[tool.pyrefly]\n", "pyrefly", 1],
  ["pyproject.toml", "[tool.ty.rules]\n", "ty", 1],
  ["setup.cfg", "[metadata]\n[mypy]\n", "mypy", 2],
  ["tox.ini", "[flake8]\n", "flake8", 1],
  [".flake8", "[flake8]\n", "flake8", 1],
  ["mypy.ini", "[mypy]\n", "mypy", 1],
  [".mypy.ini", "[mypy]\n", "mypy", 1],
  ["ruff.toml", "line-length = 100\n", "ruff", null],
  [".pylintrc", "[MASTER]\n", "pylint", null],
  [".style.yapf", "", "yapf", null],
  ["pyrightconfig.json", '{ // strict\n  "strict": ["src"],\n}\n', "pyright", null],
])("%s with %j configures %s", (path, text, tool, line) => {
  const { uses, broken } = toolConfigOf({ [path]: text });
  expect(uses).toMatchObject([{ tool, path, line, how: "settings" }]);
  expect(broken).toEqual([]);
});

test("ruff is a formatter only where its formatter is visible", () => {
  expect(told({ "pyproject.toml": "[tool.ruff]\n" })).toEqual(["settings ruff pyproject.toml:1"]);
  expect(told({ "ruff.toml": "[format]\n" })).toContain("settings ruff-format ruff.toml:1");
  expect(told({ Makefile: "fmt:\n\tuvx ruff format .\n" })).toEqual(["task ruff-format Makefile:2"]);
});

test.each([
  ["https://github.com/psf/black", "black", "black"],
  ["https://github.com/psf/black-pre-commit-mirror", "black-jupyter", "black"],
  ["https://gitlab.com/pycqa/flake8", "flake8", "flake8"],
  ["https://git.example.org/mirrors/whatever", "mypy", "mypy"],
  ["https://github.com/astral-sh/ruff-pre-commit", "ruff-check", "ruff"],
  ["https://github.com/astral-sh/ruff-pre-commit", "ruff-format", "ruff-format"],
])("the hook of %s with id %s is %s", (repository, id, tool) => {
  const config = `repos:\n  - repo: ${repository}\n    rev: v1\n    hooks:\n      - id: ${id}\n`;
  expect(told({ ".pre-commit-config.yaml": config })).toContain(`hook ${tool} .pre-commit-config.yaml:5`);
});

test("a local hook is known by what it runs, not by its name", () => {
  const hook = (id: string, entry: string) =>
    told({ ".pre-commit-config.yaml": `repos:\n- repo: local\n  hooks:\n  - id: ${id}\n    entry: ${entry}\n` }).slice(
      1,
    );
  expect(hook("types", "poetry run mypy src")).toEqual(["hook mypy .pre-commit-config.yaml:4"]);
  expect(hook("black", "python scripts/paint_it.py black")).toEqual([]);
});

test("reads lefthook, prek and husky", () => {
  expect(told({ "lefthook.yml": "pre-commit:\n  jobs:\n    - run: black .\n" })).toContain("hook black lefthook.yml:3");
  expect(told({ "lefthook.yml": "pre-commit:\n  commands:\n    t:\n      run: mypy .\n" })).toContain(
    "hook mypy lefthook.yml:4",
  );
  expect(told({ "prek.toml": '[[repos]]\nrepo = "x"\nhooks = [{ id = "flake8" }]\n' })).toContain(
    "hook flake8 prek.toml:3",
  );
  expect(told({ ".husky/pre-commit": "npx lint-staged\nblack .\n" })).toContain("hook black .husky/pre-commit:2");
});

test("declaring or installing a tool is no use of it, and isort is no formatter", () => {
  const files = {
    "requirements-dev.txt": "black\nmypy\n",
    "pyproject.toml": '[project.optional-dependencies]\ndev = ["black", "flake8"]\n[tool.isort]\nprofile = "black"\n',
    Makefile: "install:\n\tpip install black flake8\n",
  };
  expect(told(files)).toEqual([]);
});

test("a project in a folder counts; vendored code, samples, copied repositories and ignored paths do not", () => {
  const settings = "[flake8]\n";
  expect(told({ "training/setup.cfg": settings })).toEqual(["settings flake8 training/setup.cfg:1"]);
  expect(told({ "third_party/net/setup.cfg": settings })).toEqual([]);
  expect(told({ "examples/one/setup.cfg": settings })).toEqual([]);
  expect(told({ "net/setup.cfg": settings, "net/.github/workflows/ci.yml": "on: push\n" })).toEqual([]);
  expect(told({ "training/setup.cfg": settings }, ["training/**"])).toEqual([]);
});

test("files that do not parse are told with the place, and what they could have held", () => {
  const { broken } = toolConfigOf({
    "pyproject.toml": "[tool.black\n",
    "mypy.ini": "strict = true\n",
    "pyrightconfig.json": "{\n  oops\n}\n",
    ".flake8": { size: 9, unreadable: "not-utf8" },
    ".pre-commit-config.yaml": "repos: [\n",
  });
  expect(broken.map(({ path, line, kinds }) => [path, line, kinds.length])).toEqual([
    [".flake8", null, 1],
    ["mypy.ini", 1, 1],
    ["pyproject.toml", 1, 3],
    ["pyrightconfig.json", expect.anything(), 1],
    [".pre-commit-config.yaml", expect.anything(), 4],
  ]);
});

test("says where it looked when it found nothing", () => {
  const { uses, placesLookedAt } = toolConfigOf({ "train.py": "" });
  expect(uses).toEqual([]);
  expect(placesLookedAt).toContain("pyproject.toml");
  expect(placesLookedAt).toContain("Makefile");
});
