import type { Piece } from "./piece.ts";

/** Pieces of a README without markup: headings by underline, capitals or number; indented lines as code; bare addresses. */
export function plainTextPieces(text: string): Piece[] {
  const lines = text.split("\n");
  const pieces: Piece[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string;
    const depth = headingDepth(lines, index);
    if (depth !== null) {
      pieces.push({ kind: "heading", depth, line: index + 1 }, { kind: "text", text: line.trim(), line: index + 1 });
      pieces.push({ kind: "heading-end" }, { kind: "break" });
      if (isUnderline(lines[index + 1])) index++;
    } else if (line.trim() === "") pieces.push({ kind: "break" });
    else if (/^(\s{4}|\t|\s*\$ )/.test(line)) {
      pieces.push({ kind: "code", language: null, text: line.trim(), line: index + 1, inline: false });
    } else pushTextWithAddresses(pieces, line, index + 1);
  }
  return pieces;
}

/** Text with its bare web addresses as links. */
export function pushTextWithAddresses(pieces: Piece[], text: string, line: number): void {
  let done = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"'`)\]]{3,2000}/g)) {
    if (match.index > done) pieces.push({ kind: "text", text: text.slice(done, match.index), line });
    const url = match[0].replace(/[.,;:!?]$/, "");
    pieces.push({ kind: "link", url, line }, { kind: "text", text: url, line }, { kind: "link-end" });
    done = match.index + url.length;
  }
  if (done < text.length) pieces.push({ kind: "text", text: text.slice(done), line });
}

/** A line of one repeated punctuation character, at least three long. */
export function isUnderline(line: string | undefined): boolean {
  const trimmed = (line ?? "").trimEnd();
  const first = trimmed[0];
  return trimmed.length >= 3 && first !== undefined && /[=\-~^"'`#*+:.]/.test(first) && /^(.)\1+$/.test(trimmed);
}

function headingDepth(lines: readonly string[], index: number): number | null {
  const line = (lines[index] as string).trim();
  if (line === "" || line.length > 80 || isUnderline(line)) return null;
  const next = lines[index + 1];
  if (isUnderline(next)) return next?.startsWith("=") ? 1 : 2;
  const standsAlone = (lines[index - 1] ?? "").trim() === "";
  if (!standsAlone || /[.,;。，]$/.test(line)) return null;
  const hash = /^#{1,6}(?=\s*\p{L})/u.exec(line);
  if (hash) return hash[0].length;
  if (/^\d{1,2}(\.\d{1,2})*[.)]?\s+\p{Lu}/u.test(line) && line.split(/\s+/).length <= 7) return 2;
  const isUpperCase = /\p{Lu}{3}/u.test(line) && line === line.toUpperCase() && line.split(/\s+/).length <= 8;
  return isUpperCase ? 2 : null;
}
