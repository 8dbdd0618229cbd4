import { expect, test } from "vitest";
import linter from "../../../src/steps/readability/linter.ts";
import { runCheck } from "../../support/run-check.ts";

const code = { "notebook.ipynb": "{}" };

test.each([
  ["setup.cfg", "[metadata]\nname = x\n\n[flake8]\nmax-line-length = 120\n", "flake8", 4],
  ["tox.ini", "[pycodestyle]\n", "pycodestyle", 1],
  [".ruff.toml", "", "ruff", null],
  ["pylintrc", "[MASTER]\n", "pylint", null],
])("%s is a place for it", (path, text, tool, line) => {
  expect(runCheck(linter, { ...code, [path]: text })).toMatchObject({
    verdict: "pass",
    args: { tools: [tool] },
    evidence: [{ path, line }],
  });
});

test("a formatter is no linter", () => {
  expect(runCheck(linter, { ...code, "pyproject.toml": "[tool.black]\n" })).toMatchObject({
    verdict: "fail",
    code: "linter/none",
  });
});

test("warns where setup.cfg cannot be read by Python", () => {
  expect(runCheck(linter, { ...code, "setup.cfg": "[flake8]\nnonsense\n" })).toMatchObject({
    verdict: "warn",
    code: "linter/broken",
    evidence: [{ path: "setup.cfg", line: 2 }],
  });
});
