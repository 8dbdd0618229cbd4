import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { snapshotFromDirectory } from "../../src/snapshot/from-directory.ts";
import { RepositoryUnreadable } from "../../src/snapshot/unreadable.ts";
import { commitAll, git, temporaryDirectory, writeFiles } from "../support/git-repository.ts";

let directory: string;
let remove: () => void;
beforeEach(() => {
  ({ path: directory, remove } = temporaryDirectory());
});
afterEach(() => remove());

const read = async (path = directory) => (await snapshotFromDirectory(path)).snapshot;

async function pathsOf(path = directory): Promise<readonly string[]> {
  return (await read(path)).tree.entries.map((entry) => entry.path);
}

test("a clean clone bears HEAD's commit, the repository's name and the default branch", async () => {
  writeFiles(directory, { "train.py": "print(1)\n" });
  const commit = commitAll(directory);
  git(directory, "remote", "add", "origin", "git@github.com:ada/salt.git");
  git(directory, "update-ref", "refs/remotes/origin/trunk", commit);
  git(directory, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");
  expect(await read()).toMatchObject({ repository: "ada/salt", commit, defaultBranch: "trunk" });
});

test("an address elsewhere than github.com names no repository", async () => {
  commitAll(directory);
  git(directory, "remote", "add", "origin", "https://gitlab.com/github.com/salt.git");
  expect((await read()).repository).toBeNull();
});

test.each([
  ["a changed file", () => writeFileSync(join(directory, "train.py"), "print(2)\n")],
  ["a new module", () => writeFileSync(join(directory, "model.py"), "")],
  ["a deleted picture", () => rmSync(join(directory, "figure.png"))],
])("%s makes it no commit, with a note", async (_what, change) => {
  writeFiles(directory, { "train.py": "print(1)\n", "figure.png": Buffer.from([0]) });
  commitAll(directory);
  change();
  const { snapshot, notes } = await snapshotFromDirectory(directory);
  expect(snapshot.commit).toBeNull();
  expect(notes).toHaveLength(1);
});

test("a changed file is read as it stands now, larger than it was", async () => {
  writeFiles(directory, { "train.py": "" });
  commitAll(directory);
  const text = "print(1)\n".repeat(10_000);
  writeFileSync(join(directory, "train.py"), text);
  const snapshot = await read();
  expect(snapshot.files.get("train.py")).toEqual({ kind: "text", text });
  expect(snapshot.tree.entries).toEqual([{ path: "train.py", kind: "file", size: text.length }]);
});

test("a report that is written into the directory does not take the commit away", async () => {
  commitAll(directory);
  writeFileSync(join(directory, "report.json"), "{}");
  expect((await read()).commit).not.toBeNull();
});

test("lists what git ignores nowhere, and what is new and not ignored", async () => {
  writeFiles(directory, { ".gitignore": "data/\n", "data/a.csv": "1", "train.py": "" });
  commitAll(directory);
  writeFiles(directory, { "new model.pth": "x" });
  expect(await pathsOf()).toEqual([".gitignore", "new model.pth", "train.py"]);
});

test("paths with spaces, quotes and letters of any script come whole", async () => {
  const files = { "my model.py": "a\n", "模型/训练.py": "b\n", "quo\"te's.py": "c\n", "naïve.py": "d\n" };
  writeFiles(directory, files);
  const commit = commitAll(directory);
  const snapshot = await read();
  expect(snapshot.commit).toBe(commit);
  expect(Object.fromEntries(snapshot.files)).toEqual(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, { kind: "text", text }])),
  );
});

test("kinds: an executable, a link out of the tree that is not followed, a submodule", async () => {
  writeFiles(directory, { "run.sh": { executable: "echo\n" }, "README.md": { link: "/etc/passwd" } });
  commitAll(directory);
  git(directory, "update-index", "--add", "--cacheinfo", `160000,${"a".repeat(40)},lib/apex`);
  const snapshot = await read();
  expect(snapshot.tree.entries).toEqual([
    { path: "README.md", kind: "symlink", size: 11 },
    { path: "lib/apex", kind: "submodule", size: undefined },
    { path: "run.sh", kind: "executable", size: 5 },
  ]);
  expect(snapshot.files.has("README.md")).toBe(false);
});

test("a folder that became a link out of the tree is not read through", async () => {
  const outside = temporaryDirectory();
  writeFiles(outside.path, { "secret.py": "password = 1\n" });
  writeFiles(directory, { "pkg/secret.py": "" });
  commitAll(directory);
  rmSync(join(directory, "pkg"), { recursive: true });
  symlinkSync(outside.path, join(directory, "pkg"));
  const snapshot = await read();
  expect(snapshot.files.has("pkg/secret.py")).toBe(false);
  outside.remove();
});

test("what is no UTF-8 text is said to be so", async () => {
  writeFiles(directory, { "latin.py": Buffer.from([0x23, 0xe9, 0x0a]), "binary.py": Buffer.from([0x00, 0x01]) });
  const commit = commitAll(directory);
  const snapshot = await read();
  expect(snapshot.commit).toBe(commit);
  expect(snapshot.files.get("latin.py")).toEqual({ kind: "unreadable", reason: "not-utf8" });
  expect(snapshot.files.get("binary.py")).toEqual({ kind: "unreadable", reason: "binary" });
});

test("line ends that git converts on checkout are those of the commit", async () => {
  writeFiles(directory, { "train.py": "a\nb\n" });
  const commit = commitAll(directory);
  git(directory, "config", "core.autocrlf", "true");
  rmSync(join(directory, "train.py"));
  git(directory, "checkout", "--", "train.py");
  const snapshot = await read();
  expect(snapshot.commit).toBe(commit);
  expect(snapshot.files.get("train.py")).toEqual({ kind: "text", text: "a\nb\n" });
});

test("a repository without a commit, and an empty directory, are empty snapshots", async () => {
  expect(await read()).toMatchObject({ commit: null, tree: { entries: [] } });
  git(directory, "init", "--quiet");
  expect(await read()).toMatchObject({ commit: null, tree: { entries: [] } });
});

test("a folder of a repository is its own tree and no commit", async () => {
  writeFiles(directory, { "competition/train.py": "", "other.py": "" });
  commitAll(directory);
  expect(await read(join(directory, "competition"))).toMatchObject({
    repository: null,
    commit: null,
    tree: { entries: [{ path: "train.py" }] },
  });
});

test("without git every file is listed, and neither caches nor linked folders", async () => {
  writeFiles(directory, { "a.py": "", "__pycache__/a.pyc": "x", out: { link: ".." }, "模型/b.py": "" });
  const { snapshot, notes } = await snapshotFromDirectory(directory);
  expect(snapshot.tree.entries.map((entry) => entry.path)).toEqual(["a.py", "out", "模型/b.py"]);
  expect(notes).toEqual([]);
});

test("a folder that the repository around it ignores is read all the same", async () => {
  writeFiles(directory, { ".gitignore": "downloads/\n", "downloads/salt/train.py": "" });
  commitAll(directory);
  expect(await pathsOf(join(directory, "downloads/salt"))).toEqual(["train.py"]);
});

test("reading starts no program that the repository's configuration names", async () => {
  writeFiles(directory, { "train.py": "a\n", ".gitattributes": "*.py filter=evil\n" });
  commitAll(directory);
  const trace = join(directory, "was-run");
  for (const key of ["core.fsmonitor", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process"]) {
    git(directory, "config", key, `touch '${trace}'; cat`);
  }
  writeFileSync(join(directory, "train.py"), "b\n");
  expect(await pathsOf()).not.toContain("was-run");
  expect(await pathsOf()).not.toContain("was-run");
});

test("no directory, and a file, are errors of one line", async () => {
  writeFiles(directory, { "a.py": "" });
  for (const path of ["missing", "a.py"]) {
    const error = await read(join(directory, path)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RepositoryUnreadable);
    expect((error as Error).message).not.toContain("\n");
  }
});
