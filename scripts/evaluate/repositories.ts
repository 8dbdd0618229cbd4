import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { contentOf } from "../../src/snapshot/content.ts";
import { snapshotFromDirectory } from "../../src/snapshot/from-directory.ts";
import { noGitHubFacts, type Snapshot, seen, type TreeEntry } from "../../src/snapshot/snapshot.ts";
import { type Label, parseLabels } from "./labels.ts";

/** What the verdicts were given on: a README with the names of the files, or all files. */
export type Source = "readme" | "checkout";

export interface Repository {
  readonly snapshot: Snapshot;
  readonly source: Source;
}

/** Without network: releases count as none, since otherwise nothing could be told missing from them. */
const github = { ...noGitHubFacts, releases: seen([]) };

export async function readLabels(corpus: string): Promise<readonly Label[]> {
  return parseLabels(await readFile(join(corpus, "labels.jsonl"), "utf8"));
}

/** The checkout where `checkouts` holds one (a folder `owner+name`), else what the corpus has; null where neither does. */
export async function readRepository(
  label: Label,
  corpus: string,
  checkouts: string | undefined,
): Promise<Repository | null> {
  const folder = label.repo.replace("/", "+");
  const checkout = checkouts === undefined ? undefined : join(checkouts, folder);
  if (checkout !== undefined && existsSync(checkout)) {
    const { snapshot } = await snapshotFromDirectory(checkout);
    return { source: "checkout", snapshot: { ...snapshot, repository: label.repo, github } };
  }
  const inCorpus = join(corpus, "repositories", folder);
  if (!existsSync(inCorpus)) return null;
  return { source: "readme", snapshot: await readmeSnapshot(label, inCorpus) };
}

async function readmeSnapshot(label: Label, folder: string): Promise<Snapshot> {
  const entries = parseTree(await readFile(join(folder, "tree.txt"), "utf8"));
  const name = (await readdir(folder)).find((file) => /^readme/i.test(file));
  const files: Snapshot["files"] =
    label.readme === null || name === undefined
      ? new Map()
      : new Map([[label.readme, contentOf(await readFile(join(folder, name)))]]);
  const tree = { entries, truncated: false };
  return { repository: label.repo, commit: label.commit ?? null, defaultBranch: null, tree, files, github };
}

/** Lines of a size in bytes (or `?`), a tab and a path. */
export function parseTree(text: string): readonly TreeEntry[] {
  return text.split("\n").flatMap((line): TreeEntry[] => {
    const tab = line.indexOf("\t");
    if (tab < 0) return [];
    const size = line.slice(0, tab);
    return [{ path: line.slice(tab + 1), kind: "file", size: size === "?" ? undefined : Number(size) }];
  });
}
