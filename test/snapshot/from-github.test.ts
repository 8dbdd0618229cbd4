import { Octokit } from "@octokit/core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { LocalGitHub } from "../../src/demo/github.ts";
import { snapshotFromDirectory } from "../../src/snapshot/from-directory.ts";
import { snapshotFromGitHub } from "../../src/snapshot/from-github.ts";
import { RepositoryUnreadable } from "../../src/snapshot/unreadable.ts";
import { type Answer, answeringServer } from "../support/answering-server.ts";
import { addRepository, startGitHub } from "../support/emulator.ts";
import { commitAll, git, temporaryDirectory, writeFiles } from "../support/git-repository.ts";

let gitHub: LocalGitHub;
beforeAll(async () => {
  gitHub = await startGitHub();
});
afterAll(() => gitHub.close());

let directory: string;
let remove: () => void;
beforeEach(() => {
  ({ path: directory, remove } = temporaryDirectory());
});
afterEach(() => remove());

const request = () => new Octokit({ baseUrl: gitHub.url, auth: "token-of-ada" }).request;

/** Copies a commit of a local repository to the emulator, object by object. */
async function push(local: string, name: string): Promise<void> {
  const post = (route: string, body: Record<string, unknown>) =>
    request()(`POST /repos/ada/${name}/git/${route}`, body);
  await request()("POST /user/repos", { name, auto_init: false });
  const tree = [];
  for (const line of git(local, "-c", "core.quotePath=false", "ls-tree", "-r", "HEAD").split("\n")) {
    const [, mode = "", type = "", sha = "", path = ""] = /^(\S+) (\S+) (\S+)\t(.*)$/.exec(line) ?? [];
    if (type === "blob") {
      const content = Buffer.from(git(local, "cat-file", "blob", sha) + (await endOf(local, sha))).toString("base64");
      await post("blobs", { content, encoding: "base64" });
    }
    tree.push({ path, mode, type, sha });
  }
  const written = await post("trees", { tree });
  const person = { name: "Ada", email: "ada@example.com", date: "2026-01-02T03:04:05Z" };
  const commit = await post("commits", {
    message: "Publish the code",
    tree: written.data.sha,
    parents: [],
    author: person,
    committer: person,
  });
  await post("refs", { ref: "refs/heads/main", sha: commit.data.sha });
}

/** The line feed that the helper takes off the output of git, where the blob has one. */
async function endOf(local: string, sha: string): Promise<string> {
  const size = Number(git(local, "cat-file", "-s", sha));
  return size > Buffer.byteLength(git(local, "cat-file", "blob", sha)) ? "\n" : "";
}

test("a commit gives the same snapshot from GitHub and from a directory", async () => {
  writeFiles(directory, {
    "README.md": "# Salt\n",
    ".github/workflows/ci.yml": "on: push\n",
    "src/训练 run.py": "print('é')\n",
    "run.sh": { executable: "python train.py\n" },
    "data.py": { link: "/etc/passwd" },
    "figure.png": "not wanted",
    "empty.py": "",
  });
  commitAll(directory);
  git(directory, "update-index", "--add", "--cacheinfo", `160000,${"a".repeat(40)},lib/apex`);
  git(directory, "commit", "--quiet", "--amend", "--message=Publish the code");
  git(directory, "remote", "add", "origin", "https://github.com/ada/same.git");
  await push(directory, "same");
  const { snapshot: local } = await snapshotFromDirectory(directory);
  const { snapshot: remote } = await snapshotFromGitHub(request(), "ada/same");
  expect(remote.repository).toBe(local.repository);
  expect(remote.tree).toEqual(local.tree);
  expect(remote.files).toEqual(local.files);
  expect(remote.commit).toBe(local.commit);
  expect(remote.defaultBranch).toBe("main");
});

async function tipOf(name: string): Promise<string> {
  const { data } = await request()(`GET /repos/ada/${name}/git/ref/heads/main`);
  return data.object.sha;
}

test("releases come with all their assets, drafts left out, and visibility and protection with them", async () => {
  await addRepository(gitHub, "released", { "README.md": "x" });
  const release = (body: Record<string, unknown>) => request()("POST /repos/ada/released/releases", body);
  const { data } = await release({ tag_name: "v1" });
  await release({ tag_name: "v2", draft: true });
  await request()(`POST ${new URL(data.upload_url.replace(/\{.*/, "")).pathname}?name=weights.pth`, {
    data: "weights",
    headers: { "content-type": "application/octet-stream" },
  });
  const { snapshot } = await snapshotFromGitHub(request(), "ada/released");
  expect(snapshot.github).toMatchObject({
    visibility: { seen: true, value: "public" },
    releases: { seen: true, value: [{ tag: "v1", assets: [{ name: "weights.pth", size: 7 }] }] },
    branchProtection: { seen: true, value: { branch: "main", protected: false } },
  });
  expect(snapshot.github.releases).toMatchObject({ value: { length: 1 } });
});

test("tells what the App must know before it speaks", async () => {
  await addRepository(gitHub, "about", { "README.md": "x" });
  const { about } = await snapshotFromGitHub(request(), "ada/about");
  expect(about).toMatchObject({
    name: "ada/about",
    defaultBranch: "main",
    archived: false,
    fork: false,
    template: false,
    private: false,
  });
});

test("reads another branch, and says so where there is no such branch", async () => {
  await addRepository(gitHub, "branches", { "README.md": "x" });
  const sha = await tipOf("branches");
  await request()("POST /repos/ada/branches/git/refs", { ref: "refs/heads/feature/x", sha });
  expect((await snapshotFromGitHub(request(), "ada/branches", "feature/x")).snapshot.commit).toBe(sha);
  await expect(snapshotFromGitHub(request(), "ada/branches", "nowhere")).rejects.toThrow(
    "ada/branches: there is no branch, tag or commit nowhere",
  );
});

test("a repository without a commit is an empty snapshot", async () => {
  await request()("POST /user/repos", { name: "empty", auto_init: false });
  const { snapshot } = await snapshotFromGitHub(request(), "ada/empty");
  expect(snapshot).toMatchObject({ repository: "ada/empty", commit: null, tree: { entries: [], truncated: false } });
  expect(snapshot.github.branchProtection).toEqual({ seen: false, reason: "no-commit" });
});

test("no such repository is an error of one line", async () => {
  const error = await snapshotFromGitHub(request(), "ada/nothing").catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RepositoryUnreadable);
  expect((error as Error).message).toMatch(/^ada\/nothing: there is no such repository[^\n]*$/);
});

/** Reads `ada/faults` through a GitHub that answers some requests in its own way. */
async function readThrough(answer: (path: string) => Answer | undefined) {
  const server = await answeringServer(answer, gitHub.url);
  try {
    const { request: through } = new Octokit({ baseUrl: server.url, auth: "token-of-ada" });
    return await snapshotFromGitHub(through, "ada/faults");
  } finally {
    await server.close();
  }
}

const exhausted = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1800000000" };

test("each part that only GitHub knows is unseen with its own reason", async () => {
  await addRepository(gitHub, "faults", { "train.py": "print(1)\n", "README.md": "x" });
  const { snapshot } = await readThrough((path) => {
    if (path.includes("/releases")) return { status: 502 };
    if (path.includes("/branches/")) return { status: 403 };
    return undefined;
  });
  expect(snapshot.github.releases).toEqual({ seen: false, reason: "github-error" });
  expect(snapshot.github.branchProtection).toEqual({ seen: false, reason: "no-permission" });
  const limited = await readThrough((path) =>
    path.includes("/releases") ? { status: 403, headers: exhausted } : undefined,
  );
  expect(limited.snapshot.github.releases).toEqual({ seen: false, reason: "rate-limited" });
});

test("a ruleset that asks for pull requests protects the branch", async () => {
  const { snapshot } = await readThrough((path) =>
    path.includes("/rules/branches/") ? { status: 200, body: [{ type: "pull_request" }] } : undefined,
  );
  expect(snapshot.github.branchProtection).toEqual({ seen: true, value: { branch: "main", protected: true } });
});

test("a file that GitHub fails to give was not read, and the others are unharmed", async () => {
  let failures = 1;
  const { snapshot } = await readThrough((path) =>
    path.includes("/git/blobs/") && failures-- > 0 ? { status: 500 } : undefined,
  );
  expect([...snapshot.files.values()].map(({ kind }) => kind).sort()).toEqual(["text", "unreadable"]);
});

test("a rate limit in the middle ends the reading with the time at which to go on", async () => {
  const error = await readThrough((path) =>
    path.includes("/git/blobs/") ? { status: 403, headers: exhausted } : undefined,
  ).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RepositoryUnreadable);
  expect((error as RepositoryUnreadable).retryAt).toEqual(new Date(1_800_000_000_000));
  expect((error as Error).message).toBe("ada/faults: GitHub's rate limit is reached until 2027-01-15 08:00 UTC");
});

test.each([
  [401, "GitHub does not accept the token"],
  [451, "legal reasons"],
  [503, "GitHub answered with an error"],
])("an answer of %i for the repository says what it is", async (status, words) => {
  await expect(readThrough(() => ({ status }))).rejects.toThrow(words);
});

test("a GitHub that cannot be reached says so", async () => {
  const { request: nowhere } = new Octokit({ baseUrl: "http://127.0.0.1:1" });
  await expect(snapshotFromGitHub(nowhere, "ada/salt")).rejects.toThrow(/^ada\/salt: GitHub could not be reached/);
});

test("a cut tree is marked as such", async () => {
  const { snapshot } = await readThrough((path) =>
    path.includes("/git/trees/") ? { status: 200, body: { sha: "a", tree: [], truncated: true } } : undefined,
  );
  expect(snapshot.tree.truncated).toBe(true);
});
