import { any, matchesWildcards, one, type Wildcards } from "./wildcards.ts";

const anyFolders = Symbol("any number of folders");

/**
 * A test for paths that a glob names, from the root of the repository: `*` and `?` stay inside one folder, `**` stands for any
 * number of folders, and what names a folder names all below it. Takes time in proportion to path and glob, whatever the glob:
 * it is written by strangers.
 */
export function globTest(glob: string): (path: string) => boolean {
  const pattern = glob
    .replace(/^\.?\//, "")
    .split("/")
    .filter((part) => part !== "")
    .map((part) => (part === "**" ? anyFolders : wildcardsOf(part)));
  return (path) => {
    const parts = path.split("/");
    // A match of the first parts is a match of a folder, and so of all below it.
    return pattern.length > 0 && matchesStart(pattern, parts);
  };
}

/** Whether the pattern's parts match some first parts of the path. Goes back to the last `**` only: that is enough. */
function matchesStart(pattern: readonly (Wildcards | typeof anyFolders)[], parts: readonly string[]): boolean {
  let place = 0;
  let part = 0;
  let afterStars = -1;
  let retryFrom = 0;
  while (place < pattern.length) {
    const expected = pattern[place];
    if (expected === anyFolders) {
      place += 1;
      afterStars = place;
      retryFrom = part;
      continue;
    }
    const name = parts[part];
    if (expected !== undefined && name !== undefined && matchesWildcards(expected, name)) {
      place += 1;
      part += 1;
      continue;
    }
    if (afterStars === -1 || retryFrom >= parts.length) return false;
    retryFrom += 1;
    part = retryFrom;
    place = afterStars;
  }
  return part <= parts.length;
}

function wildcardsOf(part: string): Wildcards {
  const meanings: Readonly<Record<string, Wildcards[number]>> = { "*": any, "?": one };
  // By UTF-16 units, as `matchesWildcards` reads the text.
  return part.split("").map((unit) => meanings[unit] ?? unit);
}
