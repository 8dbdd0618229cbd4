import { expect, test } from "vitest";
import pypi from "../../../src/steps/library/pypi.ts";
import { runCheck } from "../../support/run-check.ts";

const code = { "pyproject.toml": '[project]\nname = "face_net"\nversion = "1"', "face_net/__init__.py": "" };

function verdictOn(readme: string) {
  return runCheck(pypi, { ...code, "README.md": readme });
}

test("passes on pip install with the package's own name, however it is spelt", () => {
  const verdict = verdictOn("# Net\n\n```bash\npip install -U Face-Net[gpu]>=1.0\n```\n");
  expect(verdict).toMatchObject({ verdict: "pass", evidence: [{ path: "README.md", line: 4 }] });
});

test("passes on other installers and in a notebook's spelling", () => {
  expect(verdictOn("`uv add face-net`").verdict).toBe("pass");
  expect(verdictOn("安装：`!pip install face_net`").verdict).toBe("pass");
});

test("passes on the project's page or badge", () => {
  expect(
    verdictOn("[![PyPI](https://img.shields.io/pypi/v/face-net.svg)](https://pypi.org/project/face-net)").code,
  ).toBe("pypi/project-page");
});

test("does not take another package, nor one whose name begins alike, for it", () => {
  expect(verdictOn("`pip install torch face-net-tools`").verdict).toBe("fail");
  expect(verdictOn("[badge](https://pypi.org/project/torch)").verdict).toBe("fail");
});

test("warns where git is the only way", () => {
  const verdict = verdictOn("```\npip install git+https://github.com/ada/face_net\n```");
  expect(verdict).toMatchObject({ verdict: "warn", code: "pypi/git-only" });
});

test("fails where only a checkout can be installed", () => {
  expect(verdictOn("```\npip install -e .\n```").code).toBe("pypi/checkout-only");
});

test("asks for packaging first", () => {
  expect(runCheck(pypi, { "train.py": "", "README.md": "`pip install torch`" }).code).toBe("pypi/not-installable");
});
