import { failureOf, resetTime } from "../github/failure.ts";
import { contentOf } from "./content.ts";
import { type GitHubRequest, rateLimited, type Target, unreadable } from "./github-api.ts";
import { readBranchProtection, readReleases, readVisibility } from "./github-facts.ts";
import { type EntryKind, type FileContent, type Snapshot, type TreeEntry, unseen } from "./snapshot.ts";
import { RepositoryUnreadable } from "./unreadable.ts";
import { compare, wantedFiles } from "./wanted-files.ts";

/** What decides whether the App speaks about a repository, beside its content. */
interface AboutRepository {
  /** Survives renames. */
  readonly id: number;
  /** `owner/name` as GitHub writes it now: it follows a rename. */
  readonly name: string;
  readonly defaultBranch: string;
  readonly archived: boolean;
  readonly disabled: boolean;
  readonly fork: boolean;
  readonly template: boolean;
  readonly private: boolean;
}

export interface GitHubReading {
  readonly snapshot: Snapshot;
  readonly about: AboutRepository;
}

/** Blobs that are asked for at the same time. */
const concurrency = 6;

/**
 * Reads a repository through GitHub's REST API at a branch, tag or commit (the default branch's head without one).
 *
 * What only GitHub knows is unseen, with the reason, where it cannot be read. Throws `RepositoryUnreadable` where the
 * repository itself cannot be.
 */
export async function snapshotFromGitHub(
  request: GitHubRequest,
  repository: string,
  ref?: string,
): Promise<GitHubReading> {
  try {
    return await read(request, repository, ref);
  } catch (error) {
    throw unreadable(repository, error);
  }
}

async function read(request: GitHubRequest, repository: string, ref: string | undefined): Promise<GitHubReading> {
  const [owner = "", repo = ""] = repository.split("/");
  const { data } = await request("GET /repos/{owner}/{repo}", { owner, repo });
  const about: AboutRepository = {
    id: Number(data.id),
    name: data.full_name,
    defaultBranch: data.default_branch,
    archived: data.archived,
    disabled: data.disabled,
    fork: data.fork,
    template: data.is_template ?? false,
    private: data.private,
  };
  const target = { owner: data.owner.login, repo: data.name };
  const branch = about.defaultBranch;
  const [commit, releases, branchProtection] = await Promise.all([
    readCommit(request, target, ref, branch),
    readReleases(request, target),
    readBranchProtection(request, target, branch),
  ]);
  const visibility = readVisibility(data);
  const known = { repository: about.name, defaultBranch: branch };
  if (commit === null) {
    const github = { visibility, releases, branchProtection: unseen("no-commit") };
    const tree = { entries: [], truncated: false };
    return { snapshot: { ...known, commit: null, tree, files: new Map(), github }, about };
  }
  const tree = await readTree(request, target, commit.tree);
  const files = await readFiles(request, target, tree);
  const github = { visibility, releases, branchProtection };
  const { entries, truncated } = tree;
  return { snapshot: { ...known, commit: commit.sha, tree: { entries, truncated }, files, github }, about };
}

/** The commit and its tree; null where the repository has none yet. */
async function readCommit(
  request: GitHubRequest,
  target: Target,
  ref: string | undefined,
  defaultBranch: string,
): Promise<{ readonly sha: string; readonly tree: string } | null> {
  try {
    // Its list of changed files is not needed, and is long: a page of one.
    const { data } = await request("GET /repos/{owner}/{repo}/commits/{ref}", {
      ...target,
      ref: ref ?? defaultBranch,
      per_page: 1,
    });
    return { sha: data.sha, tree: data.commit.tree.sha };
  } catch (error) {
    const { status } = failureOf(error);
    // 409: the repository is empty. 404 and 422: it has no such branch, tag or commit.
    if (status === 409 || (status === 404 && ref === undefined)) return null;
    if (status !== 404 && status !== 422) throw error;
    throw new RepositoryUnreadable(
      `${target.owner}/${target.repo}: there is no branch, tag or commit ${ref ?? defaultBranch}`,
    );
  }
}

const kinds: Readonly<Record<string, EntryKind>> = {
  "100644": "file",
  "100664": "file",
  "100755": "executable",
  "120000": "symlink",
  "160000": "submodule",
};

interface RemoteTree {
  readonly entries: readonly TreeEntry[];
  readonly truncated: boolean;
  /** Object names by path. */
  readonly blobs: ReadonlyMap<string, string>;
  /** Requests that GitHub still grants, where it says so, and when it grants more. */
  readonly requestsLeft: number;
  readonly moreAt: Date | null;
}

async function readTree(request: GitHubRequest, target: Target, treeSha: string): Promise<RemoteTree> {
  const { data, headers } = await request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
    ...target,
    tree_sha: treeSha,
    recursive: "1",
  });
  const entries: TreeEntry[] = [];
  const blobs = new Map<string, string>();
  for (const { path, mode, sha, size } of data.tree) {
    const kind = kinds[mode];
    if (kind === undefined) continue;
    entries.push({ path, kind, size: kind === "submodule" ? undefined : size });
    blobs.set(path, sha);
  }
  entries.sort((one, other) => compare(one.path, other.path));
  const requestsLeft = Number(headers["x-ratelimit-remaining"] ?? Number.POSITIVE_INFINITY);
  return { entries, truncated: data.truncated, blobs, requestsLeft, moreAt: resetTime(headers) };
}

async function readFiles(
  request: GitHubRequest,
  target: Target,
  { entries, blobs, requestsLeft, moreAt }: RemoteTree,
): Promise<Map<string, FileContent>> {
  const { read, unread } = wantedFiles(entries);
  if (read.length > requestsLeft) throw rateLimited(`${target.owner}/${target.repo}`, moreAt);
  const files = new Map(unread);
  const waiting = read.values();
  const worker = async () => {
    for (const { path } of waiting) files.set(path, await readBlob(request, target, blobs.get(path) ?? ""));
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return files;
}

/** One file. A blob that GitHub fails to give is `not-read`; a rate limit or a rejected token ends the whole reading. */
async function readBlob(request: GitHubRequest, target: Target, sha: string): Promise<FileContent> {
  try {
    const { data } = await request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", { ...target, file_sha: sha });
    return contentOf(Buffer.from(data.content, data.encoding === "base64" ? "base64" : "utf8"));
  } catch (error) {
    const { status, isRateLimit, retryAt } = failureOf(error);
    if (isRateLimit) throw rateLimited(`${target.owner}/${target.repo}`, retryAt);
    if (status === 401 || status === 0) throw error;
    return { kind: "unreadable", reason: "not-read" };
  }
}
