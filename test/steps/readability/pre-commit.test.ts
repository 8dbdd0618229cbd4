import { expect, test } from "vitest";
import preCommit from "../../../src/steps/readability/pre-commit.ts";
import { runCheck } from "../../support/run-check.ts";

const path = ".pre-commit-config.yaml";
const config = (...ids: string[]) =>
  `repos:\n  - repo: https://example.org/mirror\n    rev: v1\n    hooks:\n${ids.map((id) => `      - id: ${id}\n`).join("")}`;

test("passes with the hooks that format and lint", () => {
  expect(runCheck(preCommit, { [path]: config("trailing-whitespace", "black", "flake8") })).toMatchObject({
    verdict: "pass",
    args: { runner: "pre-commit", hooks: 3, tools: ["black", "flake8"] },
    evidence: [
      { path, line: 6 },
      { path, line: 7 },
    ],
  });
});

test("warns where no hook formats or lints Python", () => {
  expect(runCheck(preCommit, { [path]: config("trailing-whitespace", "prettier") })).toMatchObject({
    verdict: "warn",
    code: "pre-commit/no-python-tool",
    evidence: [{ path, line: 5 }],
  });
});

test("warns where the file does not parse, has no list, or names no hook", () => {
  expect(runCheck(preCommit, { [path]: "repos:\n  - repo: [\n" }).code).toBe("pre-commit/broken");
  expect(runCheck(preCommit, { [path]: "- id: black\n" }).code).toBe("pre-commit/broken");
  expect(runCheck(preCommit, { [path]: "repos: []\n" })).toMatchObject({
    verdict: "warn",
    code: "pre-commit/no-hooks",
  });
});

test("lefthook counts, husky only where it runs a Python tool", () => {
  expect(runCheck(preCommit, { "lefthook.yml": "pre-commit:\n  jobs:\n    - run: uvx ruff check\n" }).verdict).toBe(
    "pass",
  );
  expect(runCheck(preCommit, { ".husky/pre-commit": "uv run mypy .\n" }).verdict).toBe("pass");
  expect(runCheck(preCommit, { ".husky/pre-commit": "npm test\n" }).verdict).toBe("fail");
});

test("a hook that runs only when asked for does not count", () => {
  const manual = `${config("black")}        stages: [manual]\n`;
  expect(runCheck(preCommit, { [path]: manual }).code).toBe("pre-commit/no-hooks");
});

test("fails where there is none, or only that of copied-in code", () => {
  expect(runCheck(preCommit, { "train.py": "" })).toMatchObject({ verdict: "fail", code: "pre-commit/none" });
  expect(runCheck(preCommit, { [`third_party/net/${path}`]: config("black") }).verdict).toBe("fail");
});
