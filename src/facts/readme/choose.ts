import type { TreeEntry } from "../../snapshot/snapshot.ts";
import type { Readme } from "../readme.ts";
import { basename, dirname } from "../tree.ts";

/** Folders that GitHub looks for a README in; the root comes first here, as it does for whoever clones the repository. */
const folders = ["", ".github", "docs"];

const readmeName =
  /^readme(?:[._-](?!(?:md|mkd|rst|txt)$)([a-z]{2,3}(?:[_-][a-z]{2,4})?|english|chinese))?(?:\.(md|markdown|mdown|mkd|rst|txt))?$/i;

const extensionOrder = ["md", "markdown", "mdown", "mkd", "rst", "txt", ""];

/** The README that a visitor sees first: by folder, then without a language in its name, then by format. Null: there is none. */
export function chooseReadme(entries: readonly TreeEntry[]): TreeEntry | null {
  let best: { readonly entry: TreeEntry; readonly rank: number } | null = null;
  for (const entry of entries) {
    const rank = entry.kind === "submodule" ? null : rankOf(entry.path);
    if (rank !== null && (best === null || rank < best.rank)) best = { entry, rank };
  }
  return best?.entry ?? null;
}

function rankOf(path: string): number | null {
  const folder = folders.indexOf(dirname(path).toLowerCase());
  const match = folder === -1 ? null : readmeName.exec(basename(path));
  if (!match) return null;
  const language = match[1]?.toLowerCase();
  const languageRank = language === undefined ? 0 : /^en/.test(language) ? 1 : 2;
  return folder * 100 + languageRank * 10 + extensionOrder.indexOf((match[2] ?? "").toLowerCase());
}

/** The markup that a README's name announces. A name without an ending is read as plain text. */
export function formatOf(path: string): Readme["format"] {
  if (/\.(md|markdown|mdown|mkd)$/i.test(path)) return "markdown";
  return /\.rst$/i.test(path) ? "restructuredtext" : "text";
}
