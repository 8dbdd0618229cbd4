/** A pattern as a list: a character stands for itself, `one` for any character, `any` for any number of them. */
export type Wildcards = readonly (string | typeof one | typeof any)[];

export const one = Symbol("one character");
export const any = Symbol("any characters");

/** Whether the whole text matches. At most pattern length times text length steps, whatever the pattern. */
export function matchesWildcards(pattern: Wildcards, text: string): boolean {
  let at = 0;
  let inPattern = 0;
  let retryPattern = -1;
  let retryText = 0;
  while (at < text.length) {
    const expected = pattern[inPattern];
    if (expected === any) {
      retryPattern = ++inPattern;
      retryText = at;
    } else if (expected === one || (expected !== undefined && expected === text[at])) {
      inPattern++;
      at++;
    } else if (retryPattern !== -1) {
      inPattern = retryPattern;
      at = ++retryText;
    } else {
      return false;
    }
  }
  while (pattern[inPattern] === any) inPattern++;
  return inPattern === pattern.length;
}
