import { expect, test } from "vitest";
import ciWorkflow from "../../../src/steps/readability/ci-workflow.ts";
import { runCheck } from "../../support/run-check.ts";

const ci = ".github/workflows/ci.yml";
const workflow = (on: string, step: string) =>
  `on: ${on}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - ${step}\n`;

test("passes with the first command that checks the code", () => {
  expect(runCheck(ciWorkflow, { [ci]: workflow("[push, pull_request]", "run: pytest") })).toMatchObject({
    verdict: "pass",
    args: { path: ci, on: ["push", "pull-request"] },
    evidence: [{ path: ci, line: 7, text: "pytest" }],
  });
});

test("prefers the workflow that runs on pull requests", () => {
  const files = {
    ".github/workflows/a.yml": workflow("push", "run: pytest"),
    [ci]: workflow("pull_request", "run: tox"),
  };
  expect(runCheck(ciWorkflow, files).args.path).toBe(ci);
});

test("any CI system counts", () => {
  expect(runCheck(ciWorkflow, { ".gitlab-ci.yml": "test:\n  script:\n    - pytest\n" })).toMatchObject({
    verdict: "pass",
    args: { system: "GitLab CI" },
    evidence: [{ path: ".gitlab-ci.yml", line: 3 }],
  });
});

test.each([
  ["schedule: [{cron: '0 0 * * *'}]", "uses: actions/stale@v9"],
  ["pull_request_target:", "uses: actions/labeler@v5"],
  ["push:", "run: pip install mkdocs && mkdocs gh-deploy"],
  ["release:", "uses: pypa/gh-action-pypi-publish@release/v1"],
])("on %s, `%s` checks nothing: a warning", (on, step) => {
  expect(runCheck(ciWorkflow, { [ci]: workflow(`\n  ${on}`, step) })).toMatchObject({
    verdict: "warn",
    code: "ci-workflow/no-checks",
    args: { workflows: 1 },
  });
});

test("warns where the tests do not run when code changes", () => {
  expect(runCheck(ciWorkflow, { [ci]: workflow("workflow_dispatch", "run: pytest") })).toMatchObject({
    verdict: "warn",
    code: "ci-workflow/not-on-changes",
  });
});

test("warns where GitHub would refuse the only workflow", () => {
  expect(runCheck(ciWorkflow, { [ci]: workflow("push", "run: pytest\n        nonsense: 1") })).toMatchObject({
    verdict: "warn",
    code: "ci-workflow/broken",
    evidence: [{ path: ci, line: 8 }],
  });
});

test("fails where there is none, or only that of copied-in code", () => {
  expect(runCheck(ciWorkflow, { "train.py": "" })).toMatchObject({ verdict: "fail", code: "ci-workflow/none" });
  expect(runCheck(ciWorkflow, { [`vendor/net/${ci}`]: workflow("push", "run: pytest") }).verdict).toBe("fail");
});
