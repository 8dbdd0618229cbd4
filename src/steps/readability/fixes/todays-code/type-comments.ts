/** Whether a comment that tools read as a type is none: older mypy stops at it, and flake8 before 6 calls it F723. */
export function hasUnreadableTypeComment(text: string): boolean {
  return typeComments(text).some(
    ({ type }) => !/^(\([\w.,*[\] ]*\)[ \t]*->[ \t]*)?[\w.]+(\[[\w.,[\] ]*\])?\s*($|#)/.test(type),
  );
}

/** Whether one stands where Python's grammar has none, which older mypy stops at too: beside no assignment, `for` or `with`. */
export function hasMisplacedTypeComment(text: string): boolean {
  return typeComments(text).some(
    ({ code, type }) => !type.startsWith("(") && !/[^=]=[^=]|^\s*(?:async\s|for\s|with\s)/.test(code),
  );
}

interface TypeComment {
  /** What stands before it on its line. */
  readonly code: string;
  readonly type: string;
}

function typeComments(text: string): readonly TypeComment[] {
  return text.split("\n").flatMap((line) => {
    const start = line.search(/#[ \t]*type:/);
    if (start === -1) return [];
    const type = line.slice(line.indexOf(":", start) + 1).trim();
    return /^ignore(\[[^\]]*\])?\s*($|#)/.test(type) ? [] : [{ code: line.slice(0, start), type }];
  });
}
