import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { call, type GitHub, type Target } from "../publish/target.ts";
import type { LocalGitHub } from "./github.ts";

/** Files by path. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** Adds a repository of the owner with these files as its first commit on `main`, and gives its `owner/name`. */
export async function addRepository(github: LocalGitHub, name: string, files: Files): Promise<string> {
  const owner = github.as(github.owner);
  await owner.request("POST /user/repos", { name, auto_init: false });
  const target = asPerson(github, github.owner, `${github.owner}/${name}`);
  const commit = await writeCommit(target, { message: "Publish the code", files, parent: null });
  await call(target, "POST /repos/{owner}/{repo}/git/refs", { ref: "refs/heads/main", sha: commit });
  return target.repository;
}

/** A person's commit on a branch that exists, by default on `main`; gives its SHA. */
export async function pushCommit(target: Target, message: string, files: Files, branch = "main"): Promise<string> {
  const ref = await call(target, "GET /repos/{owner}/{repo}/git/ref/{ref}", { ref: `heads/${branch}` });
  const commit = await writeCommit(target, { message, files, parent: ref.object.sha });
  await call(target, "PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ref: `heads/${branch}`, sha: commit });
  return commit;
}

/** Publishes a release with empty assets of these names. */
export async function addRelease(target: Target, tag: string, assets: readonly string[]): Promise<void> {
  const release = await call(target, "POST /repos/{owner}/{repo}/releases", { tag_name: tag });
  for (const name of assets) {
    const path = `POST /repos/${target.repository}/releases/${release.id}/assets?name=${encodeURIComponent(name)}`;
    await target.github.request(path, { data: "" });
  }
}

/** A person's view of a repository. */
export function asPerson(github: LocalGitHub, login: string, repository: string): Target {
  return { github: github.as(login), repository, bot: `${github.app.slug}[bot]` };
}

/** Every file below a folder, with its path from there. */
export async function readFolder(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Record<string, Buffer> = {};
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).split(sep).join("/")] = await readFile(path);
  }
  return files;
}

/** The App was installed: for all repositories of the account that are named. */
export async function installApp(github: LocalGitHub, repositories: readonly string[]): Promise<void> {
  const owner = github.as(github.owner);
  const { data: account } = await owner.request("GET /user");
  const named = await Promise.all(repositories.map((repository) => briefOf(owner, repository)));
  await github.webhooks.send("installation", {
    action: "created",
    installation: {
      id: github.installation,
      app_id: github.app.id,
      app_slug: github.app.slug,
      account,
      repository_selection: "all",
      target_type: "User",
      target_id: account.id,
      permissions: {},
      events: [],
    },
    repositories: named,
    sender: account,
  });
}

async function briefOf(github: GitHub, repository: string): Promise<object> {
  const [owner, repo] = repository.split("/");
  const { data } = await github.request("GET /repos/{owner}/{repo}", { owner, repo });
  return { id: data.id, node_id: data.node_id, name: data.name, full_name: data.full_name, private: data.private };
}

interface NewCommit {
  readonly message: string;
  readonly files: Files;
  readonly parent: string | null;
}

async function writeCommit(target: Target, { message, files, parent }: NewCommit): Promise<string> {
  const tree = [];
  for (const [path, content] of Object.entries(files)) {
    const blob = await call(target, "POST /repos/{owner}/{repo}/git/blobs", {
      content: Buffer.from(content).toString("base64"),
      encoding: "base64",
    });
    tree.push({ path, mode: "100644" as const, type: "blob" as const, sha: blob.sha });
  }
  const base =
    parent && (await call(target, "GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: parent }));
  const written = await call(target, "POST /repos/{owner}/{repo}/git/trees", {
    tree,
    ...(base && { base_tree: base.tree.sha }),
  });
  const commit = await call(target, "POST /repos/{owner}/{repo}/git/commits", {
    message,
    tree: written.sha,
    parents: parent === null ? [] : [parent],
  });
  return commit.sha;
}
