import { expect, test } from "vitest";
import ciLints from "../../../src/steps/readability/ci-lints.ts";
import { runCheck } from "../../support/run-check.ts";

const ci = ".github/workflows/ci.yml";
const workflow = (on: string, ...steps: string[]) =>
  `on: ${on}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps.map((step) => `      - ${step}\n`).join("")}`;
const hooks = "repos:\n- repo: https://github.com/psf/black\n  hooks:\n  - id: black\n";

test("passes with one place for each kind of tool", () => {
  const steps = ["run: black --check .", "run: flake8", "run: pylint net", "run: mypy net"];
  expect(runCheck(ciLints, { [ci]: workflow("[push, pull_request]", ...steps) })).toMatchObject({
    verdict: "pass",
    args: { tools: ["black", "flake8", "pylint", "mypy"], missing: [] },
    evidence: [{ line: 6 }, { line: 7 }, { line: 9 }],
  });
});

test("says which kinds of tool are missing", () => {
  expect(runCheck(ciLints, { [ci]: workflow("push", "uses: psf/black@stable") })).toMatchObject({
    verdict: "pass",
    args: { tools: ["black"], missing: ["linter", "type-checker"] },
  });
});

test("follows make to the command's own line", () => {
  const files = { [ci]: workflow("pull_request", "run: make lint"), Makefile: "lint:\n\tuv run ruff check\n" };
  expect(runCheck(ciLints, files)).toMatchObject({ verdict: "pass", evidence: [{ path: "Makefile", line: 2 }] });
});

test("follows pre-commit, and counts the service pre-commit.ci", () => {
  const byCommand = { [ci]: workflow("pull_request", "run: pre-commit run -a"), ".pre-commit-config.yaml": hooks };
  expect(runCheck(ciLints, byCommand).verdict).toBe("pass");
  expect(runCheck(ciLints, { ".pre-commit-config.yaml": `ci:\n  autofix_prs: false\n${hooks}` })).toMatchObject({
    verdict: "pass",
    evidence: [{ path: ".pre-commit-config.yaml", line: 6 }],
  });
  expect(runCheck(ciLints, { ".pre-commit-config.yaml": hooks }).verdict).toBe("fail");
});

test("warns where the tools run, but not when code changes", () => {
  expect(runCheck(ciLints, { [ci]: workflow("workflow_dispatch", "run: flake8") })).toMatchObject({
    verdict: "warn",
    code: "ci-lints/not-on-changes",
    evidence: [{ path: ci, line: 6 }],
  });
});

test("fails where CI only tests, and names the tools that it could run", () => {
  const files = { [ci]: workflow("push", "run: pip install black", "run: pytest"), "setup.cfg": "[flake8]\n" };
  expect(runCheck(ciLints, files)).toMatchObject({
    verdict: "fail",
    code: "ci-lints/none",
    args: { tools: ["flake8"] },
    evidence: [{ path: ci }],
  });
});

test("fails without any CI", () => {
  expect(runCheck(ciLints, { "train.py": "" })).toMatchObject({ verdict: "fail", code: "ci-lints/no-ci" });
});

test("warns where GitHub would refuse the workflow that runs them", () => {
  expect(runCheck(ciLints, { [ci]: workflow("push", "run: flake8\n        nonsense: 1") })).toMatchObject({
    verdict: "warn",
    code: "ci-lints/broken",
  });
});
