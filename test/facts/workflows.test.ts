import { expect, test } from "vitest";
import { defaultSettings } from "../../src/config/settings.ts";
import { factsOf } from "../../src/facts/facts.ts";
import type { WorkflowsFact } from "../../src/facts/workflows.ts";
import { type InlineFile, snapshotFromFiles } from "../../src/snapshot/from-files.ts";

const ci = ".github/workflows/ci.yml";

function workflowsOf(files: Readonly<Record<string, InlineFile>>): WorkflowsFact {
  const fact = factsOf(snapshotFromFiles(files), defaultSettings).get("workflows");
  if (!fact.seen) throw new Error("workflows are always seen");
  return fact.value;
}

function workflow(run: string, on = "[push, pull_request]", more = ""): string {
  return `name: CI\non: ${on}\njobs:\n  check:\n    runs-on: ubuntu-latest\n${more}    steps:\n      - run: ${run}\n`;
}

/** `via path:line command` of each command. */
function told(files: Readonly<Record<string, InlineFile>>): readonly string[] {
  const [first] = workflowsOf(files).workflows;
  return (first?.commands ?? []).map(({ via, path, line, command }) => `${via} ${path}:${line} ${command}`);
}

test("reads events, commands with their lines, and actions", () => {
  const text = workflow("|\n          pip install black\n          black --check .\n      - uses: psf/black@stable");
  const [first] = workflowsOf({ [ci]: text }).workflows;
  expect(first).toMatchObject({ name: "CI", events: ["push", "pull_request"], startsOn: ["push", "pull-request"] });
  expect(first?.commands.map(({ line, command }) => [line, command])).toEqual([
    [8, "pip install black"],
    [9, "black --check ."],
  ]);
  expect(first?.actions).toMatchObject([{ uses: "psf/black@stable", line: 10 }]);
});

test.each([
  ["push", ["push"]],
  ["{push: {tags: ['v*']}}", []],
  ["{push: {tags: ['v*'], branches: [main]}}", ["push"]],
  ["{pull_request: {types: [labeled]}}", []],
  ["{pull_request: {types: [opened, synchronize]}}", ["pull-request"]],
  ["{schedule: [{cron: '0 0 * * *'}], workflow_dispatch: }", []],
])("on: %s starts on %j", (on, expected) => {
  expect(workflowsOf({ [ci]: workflow("pytest", on) }).workflows[0]?.startsOn).toEqual(expected);
});

test("follows make into prerequisites and recipes", () => {
  const makefile = "check: lint types\n\nlint:\n\t@flake8 src\n\ntypes:\n\tpoetry run mypy src\n\nother:\n\tblack .\n";
  expect(told({ [ci]: workflow("make check"), Makefile: makefile })).toEqual([
    `step ${ci}:7 make check`,
    "make Makefile:4 flake8 src",
    "make Makefile:7 poetry run mypy src",
  ]);
});

test("follows the tox environment that is named, and all of them where none is", () => {
  const tox = "[testenv]\ncommands = pytest\n[testenv:lint]\ncommands =\n    black --check .\n    flake8\n";
  expect(told({ [ci]: workflow("tox -e lint"), "tox.ini": tox }).slice(1)).toEqual([
    "tox tox.ini:5 black --check .",
    "tox tox.ini:6 flake8",
  ]);
  expect(told({ [ci]: workflow("tox"), "tox.ini": tox })).toContain("tox tox.ini:2 pytest");
});

test("follows nox sessions, poe, pdm, hatch, pixi and just", () => {
  const pyproject = [
    '[tool.poe.tasks]\nlint = "flake8"\n',
    '[tool.pdm.scripts]\ntypes = { cmd = ["mypy", "src"] }\n',
    '[tool.hatch.envs.qa.scripts]\nstyle = "black --check ."\nall = ["style"]\n',
    '[tool.pixi.tasks]\nfmt = { cmd = "ruff format" }\n',
  ].join("");
  const nox = '@nox.session\ndef lint(session):\n    session.install("ruff")\n    session.run("ruff", "check")\n';
  const justfile = "check:\n    pyright\n";
  const files = { "pyproject.toml": pyproject, "noxfile.py": nox, justfile };
  const followed = (command: string) => told({ ...files, [ci]: workflow(command) }).at(-1);
  expect(followed("uv run poe lint")).toBe("task pyproject.toml:2 flake8");
  expect(followed("pdm run types")).toBe("task pyproject.toml:4 mypy src");
  expect(followed("hatch run qa:all")).toBe("task pyproject.toml:7 style");
  expect(told({ ...files, [ci]: workflow("hatch run qa:all") })).toContain("task pyproject.toml:6 black --check .");
  expect(followed("pixi run fmt")).toBe("task pyproject.toml:9 ruff format");
  expect(followed("nox -s lint")).toBe("nox noxfile.py:4 ruff check");
  expect(followed("just check")).toBe("task justfile:2 pyright");
});

test("follows pre-commit, by command and by action, and a hook into make", () => {
  const hooks =
    "repos:\n- repo: https://github.com/psf/black\n  hooks:\n  - id: black\n- repo: local\n  hooks:\n  - id: t\n    entry: make types\n";
  const files = { ".pre-commit-config.yaml": hooks, Makefile: "types:\n\tmypy .\n" };
  const expected = [
    "pre-commit .pre-commit-config.yaml:4 black",
    "pre-commit .pre-commit-config.yaml:7 make types",
    "make Makefile:2 mypy .",
  ];
  expect(told({ ...files, [ci]: workflow("pre-commit run --all-files") }).slice(1)).toEqual(expected);
  const byAction = workflow("echo hello\n      - uses: pre-commit/action@v3.0.1");
  expect(told({ ...files, [ci]: byAction }).slice(1)).toEqual(expected);
});

test("follows reusable workflows and composite actions of the repository", () => {
  const called = workflow("flake8", "workflow_call");
  const text =
    "on: push\njobs:\n  a:\n    uses: ./.github/workflows/lint.yml\n  b:\n    runs-on: x\n    steps:\n      - uses: ./.github/actions/types\n";
  const action = "name: t\nruns:\n  using: composite\n  steps:\n    - run: mypy .\n      shell: bash\n";
  const files = { [ci]: text, ".github/workflows/lint.yml": called, ".github/actions/types/action.yml": action };
  expect(told(files)).toEqual([
    "step .github/workflows/lint.yml:7 flake8",
    "step .github/actions/types/action.yml:5 mypy .",
  ]);
});

test("puts the values of a matrix into the commands", () => {
  const matrix =
    "    strategy:\n      matrix:\n        include:\n          - task: flake8\n          - task: mypy src\n";
  expect(told({ [ci]: workflow(`\${{ matrix.task }}`, "push", matrix) })).toEqual([
    `step ${ci}:12 flake8`,
    `step ${ci}:12 mypy src`,
  ]);
});

test("a task that calls itself is followed once", () => {
  expect(told({ [ci]: workflow("make a"), Makefile: "a: b\n\tmake b\nb: a\n\tmake a\n" })).toHaveLength(3);
});

test("tells where GitHub would refuse a workflow, and still what it holds", () => {
  const fact = workflowsOf({ [ci]: workflow("black .\n        nonsense: 1") });
  expect(fact.broken).toMatchObject([{ path: ci, line: 8 }]);
  expect(fact.workflows[0]?.commands).toHaveLength(1);
  expect(workflowsOf({ [ci]: "on: [push\njobs:" }).broken).toMatchObject([{ path: ci }]);
  expect(workflowsOf({ [ci]: "" }).broken).toMatchObject([{ path: ci }]);
  expect(workflowsOf({ [ci]: { size: 3, unreadable: "not-utf8" } }).broken).toMatchObject([{ path: ci }]);
});

test("reads the commands of other CI systems", () => {
  const { otherSystems } = workflowsOf({
    ".travis.yml": "install: pip install .\nscript:\n  - flake8\n  - make types\n",
    ".circleci/config.yml":
      "jobs:\n  a:\n    steps:\n      - checkout\n      - run:\n          command: |\n            black --check .\n",
    Jenkinsfile: "pipeline { steps {\n  sh 'mypy .'\n  sh '''\n    pytest\n  '''\n} }\n",
    Makefile: "types:\n\tmypy src\n",
  });
  const commands = new Map(
    otherSystems.map(({ system, commands }) => [system, commands.map((c) => `${c.line} ${c.command}`)]),
  );
  expect(commands.get("Travis CI")).toEqual(["1 pip install .", "3 flake8", "4 make types", "2 mypy src"]);
  expect(commands.get("CircleCI")).toEqual(["7 black --check ."]);
  expect(commands.get("Jenkins")).toEqual(["2 mypy .", "4 pytest"]);
});

test("workflows below a folder are not GitHub's", () => {
  expect(workflowsOf({ "template/.github/workflows/ci.yml": workflow("black .") }).workflows).toEqual([]);
});
