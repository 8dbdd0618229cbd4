import { htmlPieces } from "./html.ts";
import type { Piece } from "./piece.ts";

/**
 * Pieces of a Markdown text that is too large or too deeply nested for the parser: headings, fenced code, links, images and HTML
 * line by line. Each line is read in linear time.
 */
export function plainLinePieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let fence: { readonly mark: string; readonly language: string | null; readonly line: number; code: string[] } | null =
    null;
  for (const [index, line] of text.split("\n").entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})([^`\n]{0,60})/.exec(line);
    if (fence !== null) {
      if (mark?.[1]?.startsWith(fence.mark)) {
        pieces.push(closedFence(fence));
        fence = null;
      } else fence.code.push(line);
    } else if (mark) {
      const language = /^[\w+-]+/.exec((mark[2] ?? "").trim())?.[0] ?? null;
      fence = { mark: mark[1] ?? "```", language, line: index + 2, code: [] };
    } else pushLine(pieces, line, index + 1);
  }
  if (fence !== null) pieces.push(closedFence(fence));
  return pieces;
}

function closedFence(fence: {
  readonly language: string | null;
  readonly line: number;
  readonly code: readonly string[];
}) {
  return {
    kind: "code",
    language: fence.language,
    text: fence.code.join("\n"),
    line: fence.line,
    inline: false,
  } as const;
}

function pushLine(pieces: Piece[], line: string, number: number): void {
  const heading = /^ {0,3}(#{1,6})(?=\s|\p{L})/u.exec(line);
  if (heading) pieces.push({ kind: "heading", depth: heading[1]?.length ?? 1, line: number });
  pushInline(pieces, heading ? line.slice(heading[0].length).trim() : line, number);
  if (heading) pieces.push({ kind: "heading-end" });
  if (heading || line.trim() === "") pieces.push({ kind: "break" });
}

/** Links and images by their `](`; what stands between them goes through the HTML reader. */
function pushInline(pieces: Piece[], line: string, number: number): void {
  const openings: number[] = [];
  let done = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "[") openings.push(at);
    if (line[at] !== "]") continue;
    const open = openings.pop();
    if (open === undefined || line[at + 1] !== "(") continue;
    const close = line.indexOf(")", at);
    if (close === -1) break;
    const isImage = line[open - 1] === "!";
    const start = isImage ? open - 1 : open;
    if (start > done) append(pieces, htmlPieces(line.slice(done, start), number));
    const label = line.slice(Math.max(open + 1, done), at);
    const url =
      line
        .slice(at + 2, close)
        .trim()
        .split(/\s/, 1)[0] ?? "";
    if (isImage) pieces.push({ kind: "image", url, alt: label, line: number, width: null });
    else
      pieces.push(
        { kind: "link", url, line: number },
        { kind: "text", text: label, line: number },
        { kind: "link-end" },
      );
    done = close + 1;
    at = close;
  }
  if (done < line.length) append(pieces, htmlPieces(line.slice(done), number));
}

/** A spread would put as many arguments on the stack as there are pieces. */
function append(pieces: Piece[], more: readonly Piece[]): void {
  for (const piece of more) pieces.push(piece);
}
