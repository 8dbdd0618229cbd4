import { expect, test } from "vitest";
import { toolsInAction } from "../../../src/facts/tool-config/actions.ts";
import { toolsInCommand } from "../../../src/facts/tool-config/commands.ts";

const toolsOf = (command: string) => toolsInCommand(command).map(({ tool }) => tool);

test.each([
  ["black --check .", "black"],
  ["python -m black .", "black"],
  ["python3.11 -W ignore -m mypy src", "mypy"],
  ["$(PYTHON) -m flake8", "flake8"],
  ["@./.venv/bin/pylint src", "pylint"],
  ["poetry run mypy src", "mypy"],
  ["uv run --locked --group dev pyright", "pyright"],
  ["uvx ruff@0.9 check", "ruff"],
  ["conda run -n env yapf -d .", "yapf"],
  ["if ! flake8", "flake8"],
  ["xargs -0 -r black --check", "black"],
  ["bash -c 'cd src && mypy .'", "mypy"],
  ["ruff format --check .", "ruff-format"],
  ["ruff .", "ruff"],
  ["ty check", "ty"],
  ["pytest --flake8 tests", "flake8"],
])("%s runs %s", (command, tool) => {
  expect(toolsOf(command)).toEqual([tool]);
});

test.each([
  "pip install black flake8 mypy",
  "python -m pip install black",
  "uv tool install black",
  "poetry run pip install mypy",
  "echo black",
  "black --version",
  "pre-commit install",
  "python setup.py check -m -s",
  "python black.py.txt",
  "isort .",
  "",
])("%j runs no tool", (command) => {
  expect(toolsOf(command)).toEqual([]);
});

test("an action is known by the tool in its name, whoever publishes it", () => {
  const toolsOfAction = (uses: string, inputs?: string[]) => toolsInAction(uses, inputs).map(({ tool }) => tool);
  expect(toolsOfAction("psf/black@stable")).toEqual(["black"]);
  expect(toolsOfAction("reviewdog/action-flake8@v3")).toEqual(["flake8"]);
  expect(toolsOfAction("astral-sh/ruff-action@v3")).toEqual(["ruff"]);
  expect(toolsOfAction("astral-sh/ruff-action@v3", ["format --check"])).toEqual(["ruff-format"]);
  expect(toolsOfAction("jpetrucciani/mypy-check@master")).toEqual(["mypy"]);
  expect(toolsOfAction("somebody/setup-black@v1")).toEqual([]);
  expect(toolsOfAction("actions/checkout@v4")).toEqual([]);
});
