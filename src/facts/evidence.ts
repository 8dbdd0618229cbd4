/** What a verdict rests on: a place in the tree, or an address outside of it. */
export interface Evidence {
  /** Path in the tree, or null where the evidence is not a file (a release, a setting on GitHub). */
  readonly path: string | null;
  /** 1-based line, or null where the whole file (or no file) is meant. */
  readonly line: number | null;
  /** What stands there, shortened to one line. */
  readonly text: string;
  /** Address of evidence that is not a file. */
  readonly url?: string;
}

const longestText = 160;

/** Evidence at a line of a file; `text` is folded to one line of at most 160 characters. */
export function evidenceAt(path: string, line: number | null, text: string): Evidence {
  return { path, line, text: shorten(text) };
}

/** Evidence outside the tree. */
export function evidenceFrom(url: string, text: string): Evidence {
  return { path: null, line: null, text: shorten(text), url };
}

function shorten(text: string): string {
  const oneLine = text.replaceAll(/\s+/g, " ").trim();
  return oneLine.length <= longestText ? oneLine : `${oneLine.slice(0, longestText - 1)}…`;
}
