/** The text of a file after an edit, or why the file was left alone. The reason fits after "left alone:". */
export type Edit = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

export function refused(reason: string): Edit {
  return { ok: false, reason };
}

/** The line ending that most lines of a text have. */
export function lineEndingOf(text: string): "\n" | "\r\n" {
  const all = text.split("\n").length - 1;
  const windows = text.split("\r\n").length - 1;
  return windows > all / 2 ? "\r\n" : "\n";
}

/** The text, then an empty line, then the block with the text's own line endings. What stood there stays byte for byte. */
export function appendBlock(text: string, block: string): string {
  if (text.trim() === "") return text + block;
  const ending = lineEndingOf(text);
  const gap = text.endsWith("\n") ? ending : ending + ending;
  return text + gap + block.replaceAll("\n", ending);
}
