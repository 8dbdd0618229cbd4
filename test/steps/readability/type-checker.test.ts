import { expect, test } from "vitest";
import typeChecker from "../../../src/steps/readability/type-checker.ts";
import { runCheck } from "../../support/run-check.ts";

const code = { "net/model.py": "" };

test("reads mypy from setup.cfg as well as from pyproject.toml", () => {
  expect(runCheck(typeChecker, { ...code, "setup.cfg": "[flake8]\n[mypy]\n" })).toMatchObject({
    verdict: "pass",
    evidence: [{ path: "setup.cfg", line: 2 }],
  });
  expect(runCheck(typeChecker, { ...code, "pyproject.toml": "[tool.mypy]\n" }).verdict).toBe("pass");
});

test("a pyrightconfig.json with comments counts, one that does not parse is a warning", () => {
  expect(runCheck(typeChecker, { ...code, "pyrightconfig.json": "{ /* all */ }" }).verdict).toBe("pass");
  expect(runCheck(typeChecker, { ...code, "pyrightconfig.json": "{ include: }" })).toMatchObject({
    verdict: "warn",
    code: "type-checker/broken",
  });
});

test("a dependency on mypy is no settings for it", () => {
  expect(runCheck(typeChecker, { ...code, "requirements-dev.txt": "mypy\n" })).toMatchObject({
    verdict: "fail",
    code: "type-checker/none",
  });
});
