/**
 * Whether a text is small and plain enough for the Markdown parser, which takes quadratic time on some inputs: deep nesting, and
 * many unclosed comments or link starts in one paragraph. Measured on micromark 4: a text within these limits takes under 2 s.
 */
export function isWithinParserLimits(text: string): boolean {
  if (text.length > 200_000) return false;
  let deepLines = 0;
  let brackets = 0;
  let openings = 0;
  const lines = text.split("\n");
  if (lines.length > 12_000) return false;
  for (const line of lines) {
    if (line.length > 100_000) return false;
    if (line.trim() === "") {
      brackets = 0;
      openings = 0;
      continue;
    }
    const depth = nesting(line);
    if (depth > 200 || (depth > 24 && ++deepLines > 20)) return false;
    if (brackets < 1500) brackets += occurrences(line, "](") + occurrences(line, "][");
    if (openings < 300) openings += occurrences(line, "<!") + occurrences(line, "<?");
    if (brackets >= 1500 || openings >= 300) return false;
  }
  return true;
}

/** Longer texts are not read at all: no person wrote them, and to read a part of one would be to guess about the rest. */
export function isReadable(text: string): boolean {
  if (text.length > 2_000_000) return false;
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1 && lines <= 100_000; at = text.indexOf("\n", at + 1)) lines++;
  return lines <= 100_000;
}

/** Upper bound of the quotes and lists that a line can stand in: its quote marks, list marks and indentation. */
function nesting(line: string): number {
  let marks = 0;
  let blanks = 0;
  let at = 0;
  for (; at < line.length; at++) {
    const character = line[at] as string;
    if (character === " ") blanks++;
    else if (character === "\t") blanks += 4;
    else if (character === ">") marks++;
    else if (/[-+*]/.test(character) && line[at + 1] === " ") marks++;
    else if (!(/[\d.)]/.test(character) && /[\d.) ]/.test(line[at + 1] ?? ""))) break;
  }
  const listFollows = /[-+*\d]/.test(line[at] ?? line[at - 1] ?? "") || marks > 0;
  return marks + (listFollows ? Math.floor(blanks / 2) : 0);
}

function occurrences(line: string, mark: string): number {
  let count = 0;
  for (let at = line.indexOf(mark); at !== -1; at = line.indexOf(mark, at + mark.length)) count++;
  return count;
}
