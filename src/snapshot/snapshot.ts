/** How git stores an entry of the tree. */
export type EntryKind = "file" | "executable" | "symlink" | "submodule";

export interface TreeEntry {
  /** Path from the root of the repository, with forward slashes. */
  readonly path: string;
  readonly kind: EntryKind;
  /** Bytes of the blob; undefined where there is no blob (a submodule). */
  readonly size: number | undefined;
}

/** Why something could not be seen. Each value has its sentence in the report's messages. */
export type UnseenReason =
  | "local-directory"
  | "no-permission"
  | "rate-limited"
  | "github-error"
  | "truncated-tree"
  | "not-read"
  | "no-commit";

/** What was asked for, or why it could not be seen. Never a guess. */
export type Seen<T> =
  | { readonly seen: true; readonly value: T }
  | { readonly seen: false; readonly reason: UnseenReason };

/** A file's content, read once. Text is decoded as UTF-8; a leading byte-order mark is kept in it. */
export type FileContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unreadable"; readonly reason: "binary" | "not-utf8" | "too-large" | "not-read" };

export interface ReleaseAsset {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly url: string;
}

export interface Release {
  readonly tag: string;
  readonly url: string;
  readonly assets: readonly ReleaseAsset[];
}

export interface BranchProtection {
  readonly branch: string;
  readonly protected: boolean;
}

/** What only GitHub knows of a repository. In a local directory all of it is unseen. */
export interface GitHubFacts {
  readonly visibility: Seen<"public" | "private" | "internal">;
  readonly releases: Seen<readonly Release[]>;
  readonly branchProtection: Seen<BranchProtection>;
}

/** A repository at one commit, as data. Everything from here to the plan is computed from it alone. */
export interface Snapshot {
  /** `owner/name`, or null where no GitHub repository is known. */
  readonly repository: string | null;
  /** Full commit SHA, or null. */
  readonly commit: string | null;
  /** Name of the default branch, where it is known. */
  readonly defaultBranch: string | null;
  readonly tree: { readonly entries: readonly TreeEntry[]; readonly truncated: boolean };
  /** The wanted files by path; a path of the tree that is absent here was not wanted. */
  readonly files: ReadonlyMap<string, FileContent>;
  readonly github: GitHubFacts;
}

export function seen<T>(value: T): Seen<T> {
  return { seen: true, value };
}

export function unseen(reason: UnseenReason): { readonly seen: false; readonly reason: UnseenReason } {
  return { seen: false, reason };
}

const unseenInDirectory = unseen("local-directory");

/** What a snapshot without GitHub knows of GitHub. */
export const noGitHubFacts: GitHubFacts = {
  visibility: unseenInDirectory,
  releases: unseenInDirectory,
  branchProtection: unseenInDirectory,
};
