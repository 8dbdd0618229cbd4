import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { snapshotFromDirectory } from "../../src/snapshot/from-directory.ts";
import { listWithGit } from "../../src/snapshot/git-listing.ts";
import { commitAll, git, temporaryDirectory, writeFiles } from "../support/git-repository.ts";

let directory: string;
let remove: () => void;
beforeEach(() => {
  ({ path: directory, remove } = temporaryDirectory());
});
afterEach(() => {
  vi.unstubAllEnvs();
  remove();
});

/** Puts a program in the place of git. */
function replaceGit(script: string): void {
  writeFiles(directory, { "bin/git": { executable: `#!/bin/sh\n${script}\n` } });
  vi.stubEnv("PATH", `${join(directory, "bin")}:${process.env.PATH}`);
}

test.each([
  ["never ends", "exec sleep 1000"],
  ["ends and leaves its pipes open to another", "sleep 20 & exit 0"],
])("a git that %s is given up", async (_what, script) => {
  replaceGit(script);
  expect(await listWithGit(directory, 200)).toBe("git did not answer in time");
});

test("a git that floods its complaints is read to the end", async () => {
  replaceGit("yes | head -c 3000000 >&2; exit 1");
  expect(await listWithGit(directory)).toBeNull();
});

test("git reads nothing from us", async () => {
  replaceGit("cat; exit 128");
  expect(await listWithGit(directory)).toBeNull();
});

test("without git every file is read, with a note", async () => {
  writeFiles(directory, { "train.py": "" });
  vi.stubEnv("PATH", directory);
  const { snapshot, notes } = await snapshotFromDirectory(directory);
  expect(snapshot.tree.entries.map(({ path }) => path)).toEqual(["train.py"]);
  expect(notes).toEqual([`${directory}: git is not installed, so every file in it is read, ignored ones too`]);
});

test("a work tree beside its repository is read like any other", async () => {
  writeFiles(directory, { "main/train.py": "" });
  const commit = commitAll(join(directory, "main"));
  git(join(directory, "main"), "worktree", "add", "--quiet", "../other");
  const { snapshot } = await snapshotFromDirectory(join(directory, "other"));
  expect(snapshot.commit).toBe(commit);
  expect(snapshot.tree.entries.map(({ path }) => path)).toEqual(["train.py"]);
});

test("a bare repository is an error that says what to do", async () => {
  git(directory, "init", "--quiet", "--bare", "salt.git");
  await expect(snapshotFromDirectory(join(directory, "salt.git"))).rejects.toThrow("clone it first");
});
