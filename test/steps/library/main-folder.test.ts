import { expect, test } from "vitest";
import mainFolder from "../../../src/steps/library/main-folder.ts";
import { runCheck } from "../../support/run-check.ts";

function folderOf(paths: readonly string[], more: Record<string, string> = {}) {
  const files = Object.fromEntries(paths.map((path) => [path, ""]));
  return runCheck(mainFolder, { ...files, ...more });
}

test("finds the one package beside tests, documents and scripts", () => {
  const verdict = folderOf([
    "net/__init__.py",
    "net/model.py",
    "tests/test_model.py",
    "scripts/run.py",
    "docs/conf.py",
  ]);
  expect(verdict).toMatchObject({ verdict: "pass", args: { folder: "net" }, evidence: [{ path: "net/__init__.py" }] });
});

test("finds the package of a src layout, and src itself where it holds the code", () => {
  expect(folderOf(["src/net/__init__.py", "src/net/a.py", "setup.py"]).args).toMatchObject({ folder: "src/net" });
  expect(folderOf(["src/train.py", "src/models/unet.py"]).args).toMatchObject({ folder: "src" });
});

test("believes the packaging file over the number of files", () => {
  const paths = ["small/__init__.py", "experiments_2020/a.py", "experiments_2020/b.py", "experiments_2020/c.py"];
  const verdict = folderOf(paths, { "setup.py": 'from setuptools import setup\nsetup(name="x", packages=["small"])' });
  expect(verdict.args).toMatchObject({ folder: "small" });
});

test("finds no main folder among peers", () => {
  const verdict = folderOf(["models/a.py", "models/b.py", "losses/a.py", "losses/b.py", "utils/a.py", "train.py"]);
  expect(verdict).toMatchObject({
    verdict: "fail",
    code: "main-folder/several",
    args: { folders: ["losses", "models", "utils"] },
  });
});

test("finds no main folder where most code lies loose", () => {
  const verdict = folderOf(["train.py", "model.py", "loss.py", "utils/io.py"]);
  expect(verdict).toMatchObject({ verdict: "fail", code: "main-folder/loose-files", args: { count: 3 } });
});

test("passes over copied-in code and folders that no import can name", () => {
  expect(folderOf(["third_party/lib/a.py", "1st Place/a.py", "1st Place/b.py"]).verdict).toBe("fail");
});

test("warns of notebooks inside the main folder", () => {
  const verdict = folderOf(["net/__init__.py", "net/a.py", "net/eda.ipynb"]);
  expect(verdict).toMatchObject({ verdict: "warn", args: { notebooks: 1 }, evidence: [{ path: "net/eda.ipynb" }] });
});

test("skips a tree without Python", () => {
  expect(folderOf(["README.md", "main.go"]).verdict).toBe("skip");
});
