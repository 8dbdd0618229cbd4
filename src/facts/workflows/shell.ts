/** One command of a shell script, with the 1-based line on which it begins. */
export interface ShellCommand {
  readonly command: string;
  readonly line: number;
}

/** A quotation that runs over more lines than this was never closed: the quote is a letter like any other. */
const longestQuotation = 60;

/** Longest `${{ … }}` of GitHub that is taken for one, in UTF-16 units. */
const longestExpression = 400;

/**
 * Splits a shell script into its simple commands: at line ends, `;`, `&&`, `||`, `|` and `&` outside of quotes. Lines that
 * end in a backslash are joined, comments and here-documents are left out. `firstLine` is the line of the script's first line.
 */
export function splitScript(script: string, firstLine: number): readonly ShellCommand[] {
  const lines = joinContinuedLines(script.split("\n"), firstLine);
  const commands: ShellCommand[] = [];
  let hereDocument: string | undefined;
  for (const { text, line } of lines) {
    if (hereDocument !== undefined) {
      if (text.trim() === hereDocument) hereDocument = undefined;
      continue;
    }
    for (const command of [...splitLine(text), ...substitutionsIn(text)]) commands.push({ command, line });
    hereDocument = /(?<!<)<<(?!<)-?\s*["']?([A-Za-z_]\w*)["']?/.exec(text)?.[1];
  }
  return commands;
}

/** Joins lines that a backslash, or a quotation still open, carries on to the next one. */
function joinContinuedLines(
  lines: readonly string[],
  firstLine: number,
): readonly { readonly text: string; readonly line: number }[] {
  const joined: { text: string; line: number }[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = firstLine + index;
    const parts = [(lines[index] as string).trimEnd()];
    while (endsInBackslash(parts.at(-1) as string) && index + 1 < lines.length) {
      index += 1;
      parts.push((parts.pop() as string).slice(0, -1).trimEnd(), (lines[index] as string).trim());
    }
    let text = parts.join(" ");
    const open = quoteOpenAtEnd(text);
    const end = open ? closingLine(lines, index + 1, open) : undefined;
    if (end !== undefined) {
      text = [text, ...lines.slice(index + 1, end + 1)].join("\n");
      index = end;
    }
    joined.push({ text, line });
  }
  return joined;
}

function endsInBackslash(text: string): boolean {
  return text.endsWith("\\") && !text.endsWith("\\\\");
}

function quoteOpenAtEnd(text: string): string | undefined {
  let open: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === "\\" && open !== "'") at += 1;
    else if (open) open = character === open ? undefined : open;
    else if (character === "#" && isCommentStart(text, at)) return undefined;
    else if (character === '"' || character === "'") open = character;
  }
  return open;
}

function closingLine(lines: readonly string[], from: number, quote: string): number | undefined {
  const to = Math.min(lines.length, from + longestQuotation);
  for (let index = from; index < to; index += 1) if ((lines[index] as string).includes(quote)) return index;
  return undefined;
}

function isCommentStart(text: string, at: number): boolean {
  return at === 0 || /\s/.test(text[at - 1] as string);
}

function splitLine(text: string): readonly string[] {
  const commands: string[] = [];
  let start = 0;
  let open: string | undefined;
  const endCommand = (end: number, next: number): void => {
    const command = text.slice(start, end).trim();
    if (command !== "") commands.push(command);
    start = next;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === "\\" && open !== "'") at += 1;
    else if (open) open = character === open ? undefined : open;
    else if (text.startsWith("${{", at)) at = endOfExpression(text, at);
    else if (character === '"' || character === "'") open = character;
    else if (character === "#" && isCommentStart(text, at)) {
      endCommand(at, text.length);
      break;
    } else if (character === "&" && /[<>]/.test(text[at - 1] ?? "")) continue;
    else if (character === "&" && text[at + 1] === ">") continue;
    else if (character === ";" || character === "&" || character === "|" || character === "\n") endCommand(at, at + 1);
  }
  endCommand(text.length, text.length);
  return commands;
}

/** The commands whose output a line takes: `found="$(yapf -d src)"`. */
function substitutionsIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\(([^()$]{3,400})\)/g)].flatMap(([, inner = ""]) => splitLine(inner));
}

/** Position of the last brace of a `${{ … }}` of GitHub, or the position itself where it does not end. */
function endOfExpression(text: string, at: number): number {
  const end = text.slice(at, at + longestExpression).indexOf("}}");
  return end === -1 ? at + 2 : at + end + 1;
}

/** The words of a simple command, with quotes taken off. */
export function wordsOf(command: string): readonly string[] {
  const words: string[] = [];
  const token = /(?:\$\{\{(?:(?!\}\}).){0,400}\}\}|\\.|'[^']*'|"(?:[^"\\]|\\.)*"|[^\s'"\\]|['"\\])+/gs;
  for (const [word] of command.matchAll(token)) {
    words.push(
      word.replaceAll(
        /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/gs,
        (_, single, double, escaped) => single ?? double ?? escaped,
      ),
    );
  }
  return words;
}
