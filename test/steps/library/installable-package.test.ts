import { expect, test } from "vitest";
import installablePackage from "../../../src/steps/library/installable-package.ts";
import { runCheck } from "../../support/run-check.ts";

const code = { "net/__init__.py": "", "net/model.py": "" };

test("passes on a setup() call, whose name may be a variable", () => {
  const setup =
    'from setuptools import find_packages, setup\nNAME = "net"\nsetup(\n  name=NAME, packages=find_packages())';
  const verdict = runCheck(installablePackage, { ...code, "setup.py": setup });
  expect(verdict).toMatchObject({ verdict: "pass", evidence: [{ path: "setup.py", line: 3, text: "net" }] });
});

test("passes on metadata of the project, of poetry and of setup.cfg", () => {
  const ways = [
    { "pyproject.toml": '[project]\nname = "net"\nversion = "1"' },
    { "pyproject.toml": '[tool.poetry]\nname = "net"' },
    { "setup.cfg": "[metadata]\nname = net\n[options]\npackages = find:" },
  ];
  for (const way of ways) expect(runCheck(installablePackage, { ...code, ...way }).verdict).toBe("pass");
});

test("fails on a pyproject.toml that only configures tools", () => {
  const verdict = runCheck(installablePackage, { ...code, "pyproject.toml": "[tool.black]\nline-length = 120" });
  expect(verdict).toMatchObject({ verdict: "fail", code: "installable-package/settings-only" });
});

test("fails on poetry that only manages an environment", () => {
  const pyproject = '[tool.poetry]\nname = "net"\npackage-mode = false';
  expect(runCheck(installablePackage, { ...code, "pyproject.toml": pyproject }).verdict).toBe("fail");
});

test("warns where the packed folder does not exist", () => {
  const pyproject = '[project]\nname = "net"\n[tool.hatch.build.targets.wheel]\npackages = ["src/other"]';
  const verdict = runCheck(installablePackage, { ...code, "pyproject.toml": pyproject });
  expect(verdict).toMatchObject({ verdict: "warn", args: { folder: "src/other" }, evidence: [{ line: 4 }] });
});

test("looks for a listed module below src too", () => {
  const pyproject = '[project]\nname = "net"\n[tool.flit.module]\nname = "net"';
  const verdict = runCheck(installablePackage, { "pyproject.toml": pyproject, "src/net/__init__.py": "" });
  expect(verdict.verdict).toBe("pass");
});

test("names a setup.py that installs a part only", () => {
  const verdict = runCheck(installablePackage, { ...code, "ops/setup.py": "from setuptools import setup\nsetup()" });
  expect(verdict).toMatchObject({ verdict: "fail", evidence: [{ path: "ops/setup.py" }] });
});

test("warns of a pyproject.toml that does not parse", () => {
  const verdict = runCheck(installablePackage, { ...code, "pyproject.toml": "[project\nname = 1" });
  expect(verdict).toMatchObject({ verdict: "warn", code: "installable-package/unreadable" });
});
