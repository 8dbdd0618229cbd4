import { expect, test } from "vitest";
import packageVersion from "../../../src/steps/library/package-version.ts";
import { runCheck } from "../../support/run-check.ts";

test("finds the version in the main folder's __init__.py", () => {
  const verdict = runCheck(packageVersion, { "net/__init__.py": '"""Net."""\n__version__ = "0.0.8"\n' });
  expect(verdict).toMatchObject({ verdict: "pass", evidence: [{ path: "net/__init__.py", line: 2, text: "0.0.8" }] });
});

test("finds a literal version in the metadata", () => {
  const verdict = runCheck(packageVersion, {
    "pyproject.toml": '[project]\nname = "net"\nversion = "1.2"',
    "net/a.py": "",
  });
  expect(verdict).toMatchObject({ verdict: "pass", args: { version: "1.2", file: "pyproject.toml" } });
});

test("takes a version from tags or from an attribute as computed", () => {
  const tags = '[project]\nname = "net"\ndynamic = ["version"]\n[tool.setuptools_scm]\n';
  expect(runCheck(packageVersion, { "pyproject.toml": tags, "net/a.py": "" }).code).toBe("package-version/computed");
  const cfg = "[metadata]\nname = net\nversion = attr: net.VERSION";
  expect(runCheck(packageVersion, { "setup.cfg": cfg, "net/a.py": "" }).code).toBe("package-version/computed");
});

test("does not take a placeholder for a version", () => {
  expect(runCheck(packageVersion, { "net/__init__.py": '__version__ = "unknown"' }).verdict).toBe("fail");
});

test("fails with the file that should say it", () => {
  const verdict = runCheck(packageVersion, { "net/model.py": "" });
  expect(verdict).toMatchObject({ verdict: "fail", args: { file: "net/__init__.py" } });
});
