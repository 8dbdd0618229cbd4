import { expect, it } from "vitest";
import lintFindings from "../../../src/steps/readability/lint-findings.ts";
import { runCheck } from "../../support/run-check.ts";

it("passes without findings, with the place of the rules", () => {
  expect(runCheck(lintFindings, { "a.py": "x = 1\n", ".flake8": "[flake8]\n" })).toMatchObject({
    verdict: "pass",
    code: "lint-findings/none",
    evidence: [{ path: ".flake8" }],
  });
});

it("fails for code that cannot work, the worst first", () => {
  const files = { "a.py": "import os\n", "src/train.py": "x = 1\nwriter.add(x)\n" };
  expect(runCheck(lintFindings, files)).toMatchObject({
    verdict: "fail",
    code: "lint-findings/errors",
    args: { errors: 1, findings: 2, files: 2, example: "src/train.py:2" },
    evidence: [
      { path: "src/train.py", line: 2, text: "F821 Undefined name `writer`" },
      { path: "a.py", line: 1 },
    ],
  });
});

it("counts a file that does not parse as one error", () => {
  expect(runCheck(lintFindings, { "old.py": "import os\nprint 'x'\n" })).toMatchObject({
    verdict: "fail",
    args: { errors: 1, findings: 1 },
    evidence: [{ path: "old.py", line: 2, text: expect.stringMatching(/^E999 /) }],
  });
});

it("warns where all findings are matters of style", () => {
  const files = { "a.py": "import os\nx = f'a'\nif x == None:\n    x = '{}'.format('a', 'b')\n" };
  expect(runCheck(lintFindings, files)).toMatchObject({
    verdict: "warn",
    code: "lint-findings/style",
    args: { errors: 0, findings: 4 },
  });
});

it("shows at most 50 places", () => {
  const verdict = runCheck(lintFindings, { "a.py": "import os\n".repeat(80) });
  expect(verdict.evidence).toHaveLength(50);
  expect(verdict.args.findings).toBe(80);
});

it("skips a repository without Python", () => {
  expect(runCheck(lintFindings, { "main.go": "package main\n" })).toMatchObject({ verdict: "skip" });
});
