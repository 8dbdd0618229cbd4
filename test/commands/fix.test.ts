import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyChanges } from "../../src/commands/apply-changes.ts";
import { unifiedDiff } from "../../src/commands/unified-diff.ts";
import type { FileChange } from "../../src/review/fix.ts";
import { commitAll, git, temporaryDirectory, writeFiles } from "../support/git-repository.ts";
import { command } from "./command-test.ts";

let directory: string;
let remove: () => void;
beforeEach(() => {
  ({ path: directory, remove } = temporaryDirectory());
});
afterEach(() => remove());

function change(
  path: string,
  before: string | undefined,
  after: string,
  mode: FileChange["mode"] = "file",
): FileChange {
  return { path, mode, before, after };
}

const textOf = (path: string) => readFileSync(join(directory, path), "utf8");

test.each<[string, FileChange]>([
  ["an edit", change("setup.cfg", "[flake8]\nmax-line-length = 80\n", "[flake8]\nmax-line-length = 120\n")],
  ["an edit without a line feed at the end", change("a.cfg", "a\nb", "a\nc")],
  ["Windows line ends", change("a.cfg", "a\r\nb\r\n", "a\r\nb\r\nc\r\n")],
  ["a byte-order mark", change("a.cfg", "\uFEFFa\n", "\uFEFFb\n")],
  ["a new file in a new folder", change(".github/workflows/ci.yml", undefined, "on: push\n")],
  ["a new executable", change("setup.sh", undefined, "echo\n", "executable")],
  ["a new empty file", change("pkg/__init__.py", undefined, "")],
  ["a path with a space", change("my model/a b.py", "a\n", "b\n")],
  ["a new path with a space", change("my model/a b.py", undefined, "b\n")],
  ["a path in another script", change("模型/é.py", "a\n", "b\n")],
  ["a new path with a quote", change('a"b\\c.py', undefined, "b\n")],
])("git apply takes the diff of %s", (_what, edit) => {
  if (edit.before !== undefined) writeFiles(directory, { [edit.path]: edit.before });
  commitAll(directory);
  const diff = unifiedDiff([edit]);
  execFileSync("git", ["apply", "-"], { cwd: directory, input: diff });
  expect(textOf(edit.path)).toBe(edit.after);
  expect((statSync(join(directory, edit.path)).mode & 0o111) !== 0).toBe(edit.mode === "executable");
});

test("writes new and changed files, and says which", async () => {
  writeFiles(directory, { "setup.cfg": "a\n", "run.sh": { executable: "a\n" } });
  const written = await applyChanges(directory, [
    change("setup.cfg", "a\n", "b\n"),
    change("run.sh", "a\n", "b\n"),
    change("deep/new.sh", undefined, "c\n", "executable"),
  ]);
  expect(written).toEqual(["setup.cfg", "run.sh", "deep/new.sh"]);
  expect([textOf("setup.cfg"), textOf("run.sh"), textOf("deep/new.sh")]).toEqual(["b\n", "b\n", "c\n"]);
  expect(statSync(join(directory, "run.sh")).mode & 0o111).not.toBe(0);
  expect(statSync(join(directory, "deep/new.sh")).mode & 0o111).not.toBe(0);
});

test("keeps the line ends of a checkout that converts them", async () => {
  writeFiles(directory, { "setup.cfg": "a\r\nb\r\n" });
  await applyChanges(directory, [change("setup.cfg", "a\nb\n", "a\nc\n")]);
  expect(textOf("setup.cfg")).toBe("a\r\nc\r\n");
});

test.each<[string, (outside: string) => FileChange]>([
  ["a file that has changed", () => change("setup.cfg", "other\n", "b\n")],
  ["a file that came into being", () => change("setup.cfg", undefined, "b\n")],
  ["a file that is gone", () => change("gone.cfg", "a\n", "b\n")],
  ["a link", () => change("link.cfg", "a\n", "b\n")],
  ["a folder that is a link out of the directory", () => change("out/new.cfg", undefined, "b\n")],
  ["a path out of the directory", () => change("../new.cfg", undefined, "b\n")],
  ["an absolute path", (outside) => change(join(outside, "new.cfg"), undefined, "b\n")],
  ["git's own folder", () => change(".git/hooks/pre-commit", undefined, "b\n")],
])("refuses %s, and then writes nothing at all", async (_what, makeChange) => {
  const outside = temporaryDirectory();
  writeFiles(outside.path, { "target.cfg": "a\n" });
  writeFiles(directory, { "setup.cfg": "a\n", "first.cfg": "a\n" });
  symlinkSync(join(outside.path, "target.cfg"), join(directory, "link.cfg"));
  symlinkSync(outside.path, join(directory, "out"));
  const changes = [change("first.cfg", "a\n", "b\n"), makeChange(outside.path)];
  await expect(applyChanges(directory, changes)).rejects.toThrow("nothing was written");
  expect(textOf("first.cfg")).toBe("a\n");
  expect(readFileSync(join(outside.path, "target.cfg"), "utf8")).toBe("a\n");
  outside.remove();
});

const dump = { "train.py": "import torch\n\n\ndef train( x ):\n    return torch.load(x)\n", "README.md": "# Salt\n" };

test("without --write it shows a diff that git takes, and changes nothing", async () => {
  writeFiles(directory, dump);
  commitAll(directory);
  const { code, out } = await command(["fix", "--step", "readability"], { directory });
  expect(code).toBe(0);
  expect(out).toContain("+++ b/.pre-commit-config.yaml");
  expect(git(directory, "status", "--porcelain")).toBe("");
  execFileSync("git", ["apply", "-"], { cwd: directory, input: out });
  const again = await command(["fix", "--step", "readability"], { directory });
  expect(again.out).toBe("");
});

test("with --write it writes the same, and a second time there is nothing to change", async () => {
  writeFiles(directory, dump);
  commitAll(directory);
  const head = git(directory, "rev-parse", "HEAD");
  const { code, out } = await command(["fix", "--step", "readability", "--write"], { directory });
  expect(code).toBe(0);
  expect(out.split("\n")).toContain(".github/workflows/ci.yml");
  expect(git(directory, "rev-parse", "HEAD")).toBe(head);
  expect(git(directory, "diff", "--cached", "--name-only")).toBe("");
  const again = await command(["fix", "--step", "readability", "--write"], { directory });
  expect(again).toMatchObject({ code: 0, out: "" });
  expect(again.err).toContain("nothing to change");
});

test("a step without a fix says so; a repository on GitHub is no directory", async () => {
  writeFiles(directory, dump);
  const paper = await command(["fix", "--step", "paper"], { directory });
  expect(paper).toMatchObject({ code: 0, out: "" });
  expect(paper.err).toContain("there is no fix for paper yet");
  expect((await command(["fix", "ada/salt"], { directory })).code).toBe(3);
});

test("the settings of the repository are the fix's settings too", async () => {
  writeFiles(directory, { ...dump, ".github/ml-repo-review.yml": "steps: { readability: { off: not ours } }\n" });
  expect((await command(["fix"], { directory })).out).not.toContain("pre-commit");
  rmSync(join(directory, ".github"), { recursive: true });
  mkdirSync(join(directory, ".github"));
  writeFileSync(join(directory, ".github/ml-repo-review.yml"), "");
  expect((await command(["fix"], { directory })).out).toContain("pre-commit");
});
