import { expect, test } from "vitest";
import formatter from "../../../src/steps/readability/formatter.ts";
import { runCheck } from "../../support/run-check.ts";

const code = { "train.py": "x = 1\n" };

test("passes with the settings' line, and one place a file", () => {
  const verdict = runCheck(formatter, {
    ...code,
    "pyproject.toml": "[project]\n[tool.black]\n",
    Makefile: "fmt:\n\tblack .\n\tblack --check .\n",
  });
  expect(verdict).toMatchObject({ verdict: "pass", code: "formatter/configured", args: { tools: ["black"] } });
  expect(verdict.evidence.map(({ path, line }) => [path, line])).toEqual([
    ["pyproject.toml", 2],
    ["Makefile", 2],
  ]);
});

test("CI alone is enough", () => {
  const ci = "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: psf/black@stable\n";
  expect(runCheck(formatter, { ...code, ".github/workflows/ci.yml": ci })).toMatchObject({
    verdict: "pass",
    evidence: [{ path: ".github/workflows/ci.yml", line: 6 }],
  });
});

test("fails with the number of places looked at", () => {
  const verdict = runCheck(formatter, code);
  expect(verdict).toMatchObject({ verdict: "fail", code: "formatter/none" });
  expect(verdict.args.places).toBeGreaterThan(20);
});

test("fails where ruff only lints, and points at its settings", () => {
  expect(runCheck(formatter, { ...code, "pyproject.toml": "[tool.ruff]\n" })).toMatchObject({
    verdict: "fail",
    code: "formatter/ruff-lints-only",
    evidence: [{ path: "pyproject.toml", line: 1 }],
  });
});

test("warns where the only place does not parse", () => {
  expect(runCheck(formatter, { ...code, "pyproject.toml": "[tool.black]\nline-length = \n" })).toMatchObject({
    verdict: "warn",
    code: "formatter/broken",
    evidence: [{ path: "pyproject.toml", line: 2 }],
  });
});

test("a broken file beside one that works does no harm", () => {
  const files = { ...code, "pyproject.toml": "[tool.black\n", ".style.yapf": "[style]\n" };
  expect(runCheck(formatter, files)).toMatchObject({ verdict: "pass", args: { tools: ["yapf"] } });
});

test("a broken file of another kind of tool does not turn the failure into a warning", () => {
  expect(runCheck(formatter, { ...code, "mypy.ini": "oops\n" }).verdict).toBe("fail");
});

test("skips a repository without Python", () => {
  expect(runCheck(formatter, { "main.go": "" }).verdict).toBe("skip");
});

test("does not call settings missing in a tree that GitHub cut", () => {
  expect(runCheck(formatter, code, { truncated: true }).verdict).toBe("unknown");
});
