/** Whether a comment that tools read as a type is none: older mypy stops at it, and flake8 before 6 calls it F723. */
export function hasUnreadableTypeComment(text: string): boolean {
  for (const [, type = ""] of text.matchAll(/#[ \t]*type:[ \t]*([^\n]*)/g)) {
    const isIgnore = /^ignore(\[[^\]]*\])?\s*($|#)/.test(type);
    const isType = /^(\([\w.,*[\] ]*\)[ \t]*->[ \t]*)?[\w.]+(\[[\w.,[\] ]*\])?\s*($|#)/.test(type);
    if (!isIgnore && !isType) return true;
  }
  return false;
}
