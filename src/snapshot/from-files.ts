import { type FileContent, type GitHubFacts, noGitHubFacts, type Snapshot, type TreeEntry } from "./snapshot.ts";

/** A file given inline: its text, or an entry that stands in the tree without content (a picture, weights, a submodule). */
export type InlineFile =
  | string
  | {
      readonly kind?: TreeEntry["kind"];
      readonly size?: number;
      readonly unreadable?: "binary" | "not-utf8" | "too-large";
    };

/** A snapshot from inline files: for tests, and for a review of what a proposal would give. */
export function snapshotFromFiles(
  files: Readonly<Record<string, InlineFile>>,
  more: {
    readonly repository?: string;
    readonly commit?: string;
    readonly defaultBranch?: string;
    readonly truncated?: boolean;
    readonly github?: Partial<GitHubFacts>;
  } = {},
): Snapshot {
  const paths = Object.keys(files).sort();
  const entries = paths.map((path): TreeEntry => {
    const file = files[path] as InlineFile;
    if (typeof file === "string") return { path, kind: "file", size: Buffer.byteLength(file) };
    return { path, kind: file.kind ?? "file", size: file.kind === "submodule" ? undefined : (file.size ?? 0) };
  });
  const contents = new Map<string, FileContent>();
  for (const [path, file] of Object.entries(files)) {
    if (typeof file === "string") contents.set(path, { kind: "text", text: file });
    else if (file.unreadable) contents.set(path, { kind: "unreadable", reason: file.unreadable });
  }
  return {
    repository: more.repository ?? null,
    commit: more.commit ?? null,
    defaultBranch: more.defaultBranch ?? null,
    tree: { entries, truncated: more.truncated ?? false },
    files: contents,
    github: { ...noGitHubFacts, ...more.github },
  };
}
