import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, lstat, open, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { contentOf } from "./content.ts";
import { type GitListing, type GitPath, listWithGit } from "./git-listing.ts";
import { type FileContent, noGitHubFacts, type Snapshot, type TreeEntry } from "./snapshot.ts";
import { RepositoryUnreadable } from "./unreadable.ts";
import { walk } from "./walk.ts";
import { compare, sizeLimit, wantedFiles } from "./wanted-files.ts";

export interface DirectoryReading {
  readonly snapshot: Snapshot;
  /** What the reader should know of how it was read, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Reads a directory: of a git work tree the files that are tracked or could be, else every file. Links are never followed, and
 * nothing outside of the directory is read.
 *
 * The snapshot bears HEAD's commit only when the files that were read are those of that commit, and none is missing.
 * Throws `RepositoryUnreadable` where there is no directory or it cannot be read.
 */
export async function snapshotFromDirectory(directory: string): Promise<DirectoryReading> {
  const root = await readableDirectory(directory);
  const listing = await listWithGit(root);
  if (listing === null || typeof listing === "string") {
    const notes = listing === null ? [] : [`${directory}: ${listing}, so every file in it is read, ignored ones too`];
    return { snapshot: await fromWalk(root), notes };
  }
  return fromListing(root, listing);
}

async function readableDirectory(directory: string): Promise<string> {
  try {
    const root = await realpath(directory);
    if (!(await lstat(root)).isDirectory()) throw new RepositoryUnreadable(`${directory} is not a directory`);
    await (await open(root, constants.O_RDONLY)).close();
    return root;
  } catch (error) {
    if (error instanceof RepositoryUnreadable) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    const reason = code === "ENOENT" ? "there is no such directory" : `it cannot be read (${code})`;
    throw new RepositoryUnreadable(`${directory}: ${reason}`);
  }
}

async function fromWalk(root: string): Promise<Snapshot> {
  const { entries, truncated } = await walk(root);
  entries.sort((one, other) => compare(one.path, other.path));
  const { read, unread } = wantedFiles(entries);
  const files = new Map(unread);
  for (const entry of read) {
    const bytes = await readWithin(root, entry);
    files.set(entry.path, bytes instanceof Uint8Array ? contentOf(bytes) : bytes);
  }
  const tree = { entries, truncated };
  return { repository: null, commit: null, defaultBranch: null, tree, files, github: noGitHubFacts };
}

async function fromListing(root: string, listing: GitListing): Promise<DirectoryReading> {
  const isInside = insideOf(root);
  const onDisk = await Promise.all(listing.paths.map((path) => entryOf(root, path, isInside)));
  const isComplete = listing.paths.every((path, index) => path.blob === null || onDisk[index] !== undefined);
  const entries = new Map<string, TreeEntry>();
  for (const entry of onDisk) if (entry) entries.set(entry.path, entry);
  const gitPaths = new Map(listing.paths.map((path) => [path.path, path]));
  const { read, unread } = wantedFiles([...entries.values()]);
  const files = new Map(unread);
  let isCommit = listing.commit !== null && listing.indexIsHead && isComplete;
  for (const entry of read) {
    const found = await readTracked(root, entry, gitPaths.get(entry.path) as GitPath);
    files.set(entry.path, found.content);
    if (found.isCommitted) continue;
    isCommit = false;
    entries.set(entry.path, { ...entry, size: found.size });
  }
  const snapshot: Snapshot = {
    repository: listing.repository,
    commit: isCommit ? listing.commit : null,
    defaultBranch: listing.defaultBranch,
    tree: { entries: [...entries.values()].sort((one, other) => compare(one.path, other.path)), truncated: false },
    files,
    github: noGitHubFacts,
  };
  const differs = listing.commit !== null && !isCommit;
  return { snapshot, notes: differs ? ["the files differ from the last commit, so the report names no commit"] : [] };
}

/** The entry of a path that git lists, or undefined where it is gone from the disk or lies behind a link. */
async function entryOf(
  root: string,
  { path, kind, blob, size, sparse }: GitPath,
  isInside: (path: string) => Promise<boolean>,
): Promise<TreeEntry | undefined> {
  if (kind === "submodule") return { path, kind, size: undefined };
  if (sparse || isNameless(path)) return { path, kind, size };
  if (!(await isInside(path))) return undefined;
  const stats = await lstat(join(root, path)).catch(() => undefined);
  if (stats?.isSymbolicLink()) return { path, kind: "symlink", size: size ?? stats.size };
  if (!stats?.isFile()) return undefined;
  if (blob !== null) return { path, kind, size: size ?? stats.size };
  return { path, kind: (stats.mode & 0o111) !== 0 ? "executable" : "file", size: stats.size };
}

/** The bytes of the name are no UTF-8: the entry is there, but cannot be opened by the name that we have. */
function isNameless(path: string): boolean {
  return path.includes("\uFFFD");
}

/** Tells whether the folder of a path is itself, and not a link to somewhere else. */
function insideOf(root: string): (path: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  return (path) => {
    const folder = dirname(join(root, path));
    const answer =
      known.get(folder) ??
      realpath(folder).then(
        (real) => real === folder,
        () => false,
      );
    known.set(folder, answer);
    return answer;
  };
}

interface TrackedContent {
  readonly content: FileContent;
  /** The content is what the index names. Line ends that git converts on checkout do not count. */
  readonly isCommitted: boolean;
  /** Bytes on disk. */
  readonly size: number | undefined;
}

async function readTracked(root: string, entry: TreeEntry, { blob, sparse }: GitPath): Promise<TrackedContent> {
  const notRead = { kind: "unreadable", reason: "not-read" } as const;
  if (sparse || isNameless(entry.path)) return { content: notRead, isCommitted: blob !== null, size: entry.size };
  const bytes = await readWithin(root, entry);
  if (!(bytes instanceof Uint8Array)) return { content: bytes, isCommitted: false, size: entry.size };
  const content = contentOf(bytes);
  const size = bytes.length;
  if (blob === null) return { content, isCommitted: false, size };
  if (blobName(bytes, blob.length) === blob) return { content, isCommitted: true, size };
  if (content.kind !== "text") return { content, isCommitted: false, size };
  const text = content.text.replaceAll("\r\n", "\n");
  if (blobName(Buffer.from(text), blob.length) !== blob) return { content, isCommitted: false, size };
  return { content: { kind: "text", text }, isCommitted: true, size };
}

/** The name that git gives a blob; 64 digits in a repository of the newer object format. */
function blobName(bytes: Uint8Array, length: number): string {
  return createHash(length === 64 ? "sha256" : "sha1")
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest("hex");
}

/** The bytes of a file in the directory. A link, or a file that has grown over its limit since it was listed, is not read. */
async function readWithin(root: string, entry: TreeEntry): Promise<Uint8Array | FileContent> {
  let file: FileHandle | undefined;
  try {
    file = await open(join(root, entry.path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = await file.stat();
    if (!stats.isFile()) return { kind: "unreadable", reason: "not-read" };
    if (stats.size > sizeLimit(entry)) return { kind: "unreadable", reason: "too-large" };
    return await file.readFile();
  } catch {
    return { kind: "unreadable", reason: "not-read" };
  } finally {
    await file?.close();
  }
}
