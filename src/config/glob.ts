/**
 * A test for paths that a glob names, from the root of the repository: `*` and `?` stay inside one folder, `**` stands for any
 * number of folders, and what names a folder names all below it. Takes time in proportion to path and glob, whatever the glob:
 * it is written by strangers.
 */
export function globTest(glob: string): (path: string) => boolean {
  const pattern = glob
    .replace(/^\.?\//, "")
    .split("/")
    .filter((part) => part !== "");
  return (path) => {
    const parts = path.split("/");
    // A match of the first parts is a match of a folder, and so of all below it.
    return pattern.length > 0 && matchesStart(pattern, parts);
  };
}

/** Whether the pattern's parts match some first parts of the path. Goes back to the last `**` only: that is enough. */
function matchesStart(pattern: readonly string[], parts: readonly string[]): boolean {
  let place = 0;
  let part = 0;
  let afterStars = -1;
  let retryFrom = 0;
  while (place < pattern.length) {
    if (pattern[place] === "**") {
      place += 1;
      afterStars = place;
      retryFrom = part;
      continue;
    }
    if (part < parts.length && matchesPart(pattern[place] as string, parts[part] as string)) {
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

/** Whether one name matches one part of the pattern, by the same way: back to the last `*`. */
function matchesPart(pattern: string, name: string): boolean {
  let place = 0;
  let character = 0;
  let afterStar = -1;
  let retryFrom = 0;
  while (character < name.length) {
    const expected = pattern[place];
    if (expected === "*") {
      place += 1;
      afterStar = place;
      retryFrom = character;
    } else if (expected === "?" || expected === name[character]) {
      place += 1;
      character += 1;
    } else if (afterStar !== -1) {
      retryFrom += 1;
      character = retryFrom;
      place = afterStar;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(place));
}
