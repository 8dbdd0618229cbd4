import type { Piece } from "./piece.ts";
import { isUnderline, pushTextWithAddresses } from "./plain-text.ts";

interface Block {
  readonly lines: readonly string[];
  /** Index of its first line. */
  readonly start: number;
  /** Index of the line after it. */
  readonly end: number;
}

/** Pieces of a reStructuredText document: sections, literal and code blocks, images, figures, links and inline literals. */
export function restructuredTextPieces(text: string): Piece[] {
  const lines = text.split("\n");
  const pieces: Piece[] = [];
  const targets = targetsOf(lines);
  const styles: string[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] as string;
    const overlined = isUnderline(line) && isTitle(lines[index + 1]) && lines[index + 2]?.trimEnd() === line.trimEnd();
    if (overlined || (isTitle(line) && isUnderline(lines[index + 1]))) {
      const title = overlined ? index + 1 : index;
      const depth = depthOf(styles, `${overlined ? "over" : ""}${lines[title + 1]?.[0]}`);
      pieces.push({ kind: "break" }, { kind: "heading", depth, line: title + 1 });
      pushInline(pieces, lines[title] as string, title + 1, targets);
      pieces.push({ kind: "heading-end" }, { kind: "break" });
      index = title + 2;
    } else if (line.startsWith("..")) index = pushDirective(pieces, lines, index);
    else {
      if (line.trim() === "") pieces.push({ kind: "break" });
      else if (/\.\. image::/.test(line)) pushInnerImages(pieces, line, index + 1);
      else pushInline(pieces, line.replace(/::\s*$/, ":"), index + 1, targets);
      index++;
      if (line.trimEnd().endsWith("::")) index = pushCode(pieces, null, indentedBlock(lines, index, indentOf(line)));
    }
  }
  return pieces;
}

function isTitle(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== "" && line.length <= 200 && !isUnderline(line);
}

/** Sections are ranked by the order in which their styles first appear. */
function depthOf(styles: string[], style: string): number {
  if (!styles.includes(style)) styles.push(style);
  return Math.min(styles.indexOf(style) + 1, 6);
}

function targetsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const line of lines) {
    const target = /^\.\. _`?([^:`]{1,200})`?:\s+(\S+)/.exec(line);
    if (target) targets.set((target[1] ?? "").toLowerCase(), target[2] ?? "");
  }
  return targets;
}

/** Reads a directive with its indented body; returns the index of the line after it. */
function pushDirective(pieces: Piece[], lines: readonly string[], index: number): number {
  const match = /^\.\.\s+(?:\|[^|]{1,100}\|\s+)?([\w-]{1,40})::\s*(.*)$/.exec(lines[index] as string);
  const body = indentedBlock(lines, index + 1, 0);
  const [, name, argument] = match ?? [];
  if (name === "image" || name === "figure") pushImage(pieces, argument ?? "", body, index + 1);
  else if (name === "code-block" || name === "code" || name === "sourcecode") {
    pushCode(pieces, argument?.trim() || null, body);
  } else if (match && name !== undefined && /^(note|tip|warning|important|hint|admonition)$/.test(name)) {
    for (const [offset, text] of body.lines.entries()) pushTextWithAddresses(pieces, text, body.start + offset + 1);
  }
  pieces.push({ kind: "break" });
  return Math.max(body.end, index + 1);
}

function pushImage(pieces: Piece[], url: string, body: Block, line: number): void {
  const option = (name: string): string | undefined =>
    body.lines
      .map((text) => text.trim())
      .find((text) => text.startsWith(`:${name}:`))
      ?.slice(name.length + 2)
      .trim();
  const target = option("target");
  const width = option("width") ?? "";
  if (target !== undefined) pieces.push({ kind: "link", url: target, line });
  pieces.push({
    kind: "image",
    url: url.trim(),
    alt: option("alt") ?? "",
    line,
    width: /^\d{1,5}(px)?$/.test(width) ? Number.parseInt(width, 10) : null,
  });
  if (target !== undefined) pieces.push({ kind: "link-end" });
}

/** Pictures in cells of tables and in items of lists, of which only the address is read. */
function pushInnerImages(pieces: Piece[], text: string, line: number): void {
  for (const [, url = ""] of text.matchAll(/\.\. image::\s*([^\s|]{1,2000})/g)) {
    pieces.push({ kind: "image", url, alt: "", line, width: null });
  }
}

/** Blank lines and lines indented deeper than `indent`, from `start` on. */
function indentedBlock(lines: readonly string[], start: number, indent: number): Block {
  let end = start;
  while (end < lines.length && (lines[end]?.trim() === "" || indentOf(lines[end] as string) > indent)) end++;
  return { lines: lines.slice(start, end), start, end };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function pushCode(pieces: Piece[], language: string | null, block: Block): number {
  const first = block.lines.findIndex((line) => line.trim() !== "" && !/^\s*:[\w-]+:/.test(line));
  if (first === -1) return block.end;
  const indent = indentOf(block.lines[first] as string);
  const text = block.lines
    .slice(first)
    .map((line) => line.slice(Math.min(indent, indentOf(line))))
    .join("\n")
    .trimEnd();
  pieces.push({ kind: "code", language, text, line: block.start + first + 1, inline: false });
  return block.end;
}

function pushInline(pieces: Piece[], text: string, line: number, targets: ReadonlyMap<string, string>): void {
  let done = 0;
  for (const match of text.matchAll(
    /``([^`]{1,500})``|`([^`<]{0,300}?)\s*(?:<([^>`]{1,2000})>)?`_?_?|([\w-]{1,100})_(?!\w)/g,
  )) {
    const [whole, literal, label, address, word] = match;
    const url = address ?? targets.get((label ?? word ?? "").toLowerCase());
    if (literal === undefined && url === undefined) continue;
    if (match.index > done) pushTextWithAddresses(pieces, text.slice(done, match.index), line);
    done = match.index + whole.length;
    if (literal !== undefined) pieces.push({ kind: "code", language: null, text: literal, line, inline: true });
    else {
      pieces.push({ kind: "link", url: url ?? "", line });
      pieces.push({ kind: "text", text: (label || word) ?? "", line }, { kind: "link-end" });
    }
  }
  if (done < text.length) pushTextWithAddresses(pieces, text.slice(done), line);
}
