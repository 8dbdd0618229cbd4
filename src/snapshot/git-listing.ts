import { realpath } from "node:fs/promises";
import { type GitAnswer, gitIn } from "./git-command.ts";
import type { EntryKind } from "./snapshot.ts";
import { RepositoryUnreadable } from "./unreadable.ts";

/** A path of the work tree as git knows it. */
export interface GitPath {
  readonly path: string;
  readonly kind: EntryKind;
  /** Object name of its blob in the index; null where git does not track it. */
  readonly blob: string | null;
  /** Bytes of that blob, where the commit holds the same one. */
  readonly size: number | undefined;
  /** Left out of a sparse checkout: it stands in the commit and not on disk. */
  readonly sparse: boolean;
}

export interface GitListing {
  /** `owner/name` from the address of the remote `origin`, where that is github.com. */
  readonly repository: string | null;
  /** HEAD's commit, null before the first one. */
  readonly commit: string | null;
  /** The remote's default branch, where the clone remembers it. */
  readonly defaultBranch: string | null;
  /** Tracked files, and those that are neither tracked nor ignored. */
  readonly paths: readonly GitPath[];
  /** Nothing is staged: the index is what the commit holds. */
  readonly indexIsHead: boolean;
}

/** How long git may take for all of it, in milliseconds: an ailing disk or network folder must not stop the review. */
const gitPatience = 60_000;

/**
 * Lists a directory as git sees it, with commands that read only and start no hook, filter, monitor or transfer.
 * Returns null where the directory is no work tree of its own, or a sentence where git refuses to read it. Throws
 * `RepositoryUnreadable` where git keeps a repository without its files.
 */
export async function listWithGit(directory: string, patience = gitPatience): Promise<GitListing | string | null> {
  const git = gitIn(directory, patience);
  const top = await git("rev-parse", "--show-toplevel");
  if (!top.ok) {
    if (top.complaint.includes("must be run in a work tree")) throw withoutFiles(directory);
    return refusal(top);
  }
  const isRoot = await isSamePlace(top.output.replace(/\r?\n$/, ""), directory);
  const [tracked, others, head] = await Promise.all([
    git("ls-files", "-z", "--stage", "-t"),
    git("ls-files", "-z", "--others", "--exclude-standard"),
    git("ls-tree", "-z", "-r", "--long", "HEAD"),
  ]);
  const failed = [tracked, others, head].find((answer) => !answer.ok && answer.failure !== "failed");
  if (failed && !failed.ok) return refusal(failed);
  if (!tracked.ok || !others.ok) return "git could not list it";
  const committed = head.ok ? committedBlobs(head.output) : new Map<string, Committed>();
  const paths = [...trackedPaths(tracked.output, committed), ...untrackedPaths(others.output)];
  // A folder that the repository around it ignores: git has nothing to say about it.
  if (paths.length === 0 && !isRoot) return null;
  const trackedNow = paths.filter((path) => path.blob !== null);
  const indexIsHead =
    trackedNow.length === committed.size && trackedNow.every(({ path, blob }) => committed.get(path)?.blob === blob);
  if (!isRoot) return { repository: null, commit: null, defaultBranch: null, paths, indexIsHead };
  const [commit, origin, branch] = await Promise.all([
    git("rev-parse", "--verify", "--quiet", "HEAD"),
    git("config", "--get", "remote.origin.url"),
    git("symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"),
  ]);
  return {
    repository: origin.ok ? repositoryOf(origin.output.trim()) : null,
    commit: commit.ok ? commit.output.trim() : null,
    defaultBranch: branch.ok ? branch.output.trim().replace(/^refs\/remotes\/origin\//, "") : null,
    paths,
    indexIsHead,
  };
}

function isSamePlace(one: string, other: string): Promise<boolean> {
  return Promise.all([realpath(one), realpath(other)]).then(
    ([first, second]) => first === second,
    () => false,
  );
}

function withoutFiles(directory: string): RepositoryUnreadable {
  return new RepositoryUnreadable(`${directory}: a bare repository holds no files to review; clone it first`);
}

/** Why git does not list the directory; null where it is simply no work tree. */
function refusal({ failure, complaint }: GitAnswer & { readonly ok: false }): string | null {
  if (failure === "not-installed") return "git is not installed";
  if (failure === "too-slow") return "git did not answer in time";
  if (failure === "too-long") return "git lists too much";
  return complaint.includes("dubious ownership") ? "git refuses it because it belongs to another user" : null;
}

/** `owner/name` of an address at github.com in any of git's forms, else null. */
function repositoryOf(address: string): string | null {
  const match =
    /^(?:https?:\/\/(?:[^/@]+@)?|ssh:\/\/(?:[^/@]+@)?|git:\/\/|[^/@:]+@)(?:www\.|ssh\.)?github\.com(?::\d+\/|[:/])\/?([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/i.exec(
      address,
    );
  return match ? `${match[1]}/${match[2]}` : null;
}

interface Committed {
  readonly blob: string;
  readonly size: number | undefined;
}

/** Records of `ls-tree --long`: mode, type, object, size, tab, path. */
function committedBlobs(output: string): Map<string, Committed> {
  const blobs = new Map<string, Committed>();
  for (const record of records(output)) {
    const [about, path] = splitAtTab(record);
    const [, , blob = "", size = "-"] = about.split(/ +/);
    blobs.set(path, { blob, size: size === "-" ? undefined : Number(size) });
  }
  return blobs;
}

/** Records of `ls-files -t --stage`: tag, mode, object, stage, tab, path. A path in conflict stands in several. */
function trackedPaths(output: string, committed: ReadonlyMap<string, Committed>): GitPath[] {
  const paths = new Map<string, GitPath>();
  for (const record of records(output)) {
    const [about, path] = splitAtTab(record);
    const [tag, mode = "", blob = ""] = about.split(" ");
    const inCommit = committed.get(path);
    const size = inCommit?.blob === blob ? inCommit.size : undefined;
    paths.set(path, { path, kind: kindOfMode(mode), blob, size, sparse: tag === "S" });
  }
  return [...paths.values()];
}

/** Another repository inside this one is listed with a slash at its end. */
function untrackedPaths(output: string): GitPath[] {
  return records(output).map((path) => ({
    path: path.replace(/\/$/, ""),
    kind: path.endsWith("/") ? "submodule" : "file",
    blob: null,
    size: undefined,
    sparse: false,
  }));
}

/** Kind of an entry by its mode in git. */
function kindOfMode(mode: string): EntryKind {
  if (mode === "100755") return "executable";
  if (mode === "120000") return "symlink";
  return mode === "160000" ? "submodule" : "file";
}

function records(output: string): string[] {
  return output.split("\0").filter((record) => record !== "");
}

function splitAtTab(record: string): [string, string] {
  const tab = record.indexOf("\t");
  return [record.slice(0, tab), record.slice(tab + 1)];
}
