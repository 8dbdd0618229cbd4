import type { FileContent } from "../../snapshot/snapshot.ts";
import type { FactSource } from "../facts.ts";
import { basename, dirname, isVendored } from "../tree.ts";

type UnreadableReason = Extract<FileContent, { readonly kind: "unreadable" }>["reason"];

/** A project may live in a folder, or in a folder of a folder; what lies deeper belongs to something else. */
const deepestFolder = 2;

/** Folders whose settings are samples or test data, not the project's own. */
const sampleFolder = /(^|\/)(examples?|samples?|tests?|fixtures?|templates?|docs?|testdata|demos?|tutorials?)(\/|$)/i;

/** Paths that work only in the root of a repository: in a folder they show that a whole repository was copied into it. */
const rootOnly =
  /^(.+?)\/(?:\.github\/(?:workflows|ISSUE_TEMPLATE)\/[^/]+|\.travis\.yml|\.circleci\/config\.yml|\.gitmodules)$/;

/**
 * Files of the repository's own project with a name for which `isWanted` holds, the shallowest first. Copied-in repositories,
 * vendored folders and samples are left out.
 */
export function projectFiles(source: FactSource, isWanted: (name: string) => boolean): readonly string[] {
  const tree = source.fact("tree");
  const copied = copiedRepositories(source);
  return tree
    .files((entry) => entry.kind !== "symlink" && isWanted(basename(entry.path)))
    .map((entry) => entry.path)
    .filter((path) => isOwnPlace(path) && !isBelowAny(path, copied))
    .sort((one, other) => depth(one) - depth(other) || (one < other ? -1 : 1));
}

/** Why a file that is there has no text, in words for a person; null where it has text, or is not there. */
export function unreadableReason(source: FactSource, path: string): string | null {
  const content = source.snapshot.files.get(path);
  if (content?.kind !== "unreadable") return null;
  return unreadableReasons[content.reason];
}

const unreadableReasons: Readonly<Record<UnreadableReason, string>> = {
  binary: "the file is not text",
  "not-utf8": "the file is not UTF-8 text",
  "too-large": "the file is too large to be read",
  "not-read": "the file was not read",
};

/** Whether a settings file at this path could be the project's own, as far as the path alone tells. */
function isOwnPlace(path: string): boolean {
  return depth(path) <= deepestFolder && !isVendored(path) && !sampleFolder.test(dirname(path));
}

function depth(path: string): number {
  return path.split("/").length - 1;
}

/** Folders into which a whole repository was copied. */
function copiedRepositories(source: FactSource): ReadonlySet<string> {
  const folders = source
    .fact("tree")
    .entries.map(({ path }) => (path.includes("/.") ? rootOnly.exec(path)?.[1] : undefined));
  return new Set(folders.filter((folder) => folder !== undefined));
}

function isBelowAny(path: string, folders: ReadonlySet<string>): boolean {
  if (folders.size === 0) return false;
  for (let folder = dirname(path); folder !== ""; folder = dirname(folder)) if (folders.has(folder)) return true;
  return false;
}
