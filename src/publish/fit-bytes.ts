const cutNotice = "\n\n…\n";

/** The text, cut at the end of a line where its UTF-8 form is longer than `limit` bytes. */
export function fitBytes(text: string, limit: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= limit) return text;
  const room = bytes.subarray(0, limit - Buffer.byteLength(cutNotice));
  const lastLine = room.lastIndexOf("\n");
  const kept = lastLine > 0 ? room.subarray(0, lastLine).toString() : withoutCutCharacter(room.toString());
  return kept + cutNotice;
}

/** Half a character at the end decodes to replacement characters. */
function withoutCutCharacter(text: string): string {
  return text.replace(/\ufffd{1,3}$/, "");
}
