import type { Piece } from "./piece.ts";

/** A start or end tag, or the text between two tags. */
type Token =
  | { readonly kind: "text"; readonly text: string; readonly line: number }
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly line: number;
    }
  | { readonly kind: "close"; readonly name: string; readonly line: number };

const namedCharacters: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

const blockElements = new Set([
  "address",
  "br",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "figcaption",
  "figure",
  "hr",
  "li",
  "ol",
  "p",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "th",
  "thead",
  "tr",
  "ul",
]);

/**
 * Pieces of a run of HTML, as GitHub shows it. `line` is the line of its first character. Links and headings may open in one run
 * and close in a later one, as they do when Markdown stands between two tags.
 */
export function htmlPieces(html: string, line: number): Piece[] {
  const pieces: Piece[] = [];
  let preformatted: { text: string; readonly line: number } | null = null;
  for (const token of tokens(html, line)) {
    if (preformatted !== null) {
      if (token.kind === "text") preformatted.text += token.text;
      if (token.kind === "open" && token.name === "br") preformatted.text += "\n";
      if (token.kind !== "close" || token.name !== "pre") continue;
      pieces.push({ kind: "code", language: null, inline: false, ...preformatted });
      preformatted = null;
    } else if (token.kind === "text") pushText(pieces, token.text, token.line);
    else if (token.kind === "close") pieces.push(...closing(token.name));
    else if (token.name === "pre") preformatted = { text: "", line: token.line };
    else pieces.push(...opening(token.name, token.attributes, token.line));
  }
  if (preformatted !== null) pieces.push({ kind: "code", language: null, inline: false, ...preformatted });
  return pieces;
}

/** Text pieces, one for each line that has any. */
export function pushText(pieces: Piece[], text: string, firstLine: number): void {
  for (const [index, part] of text.split("\n").entries()) {
    if (part !== "") pieces.push({ kind: "text", text: part, line: firstLine + index });
  }
}

function opening(name: string, attributes: ReadonlyMap<string, string>, line: number): Piece[] {
  const source = attributes.get("src") ?? attributes.get("data") ?? "";
  switch (name) {
    case "a":
      return [{ kind: "link", url: attributes.get("href") ?? "", line }];
    case "img":
      return [{ kind: "image", url: source, alt: attributes.get("alt") ?? "", line, width: widthOf(attributes) }];
    case "video":
    case "embed":
    case "object":
    case "iframe":
      return source === "" ? [] : [{ kind: "image", url: source, alt: name, line, width: null }];
    case "source":
      return sourcePieces(attributes, line);
    default:
      if (/^h[1-6]$/.test(name)) return [{ kind: "break" }, { kind: "heading", depth: Number(name[1]), line }];
      return blockElements.has(name) ? [{ kind: "break" }] : [];
  }
}

/** `<source src>` is a video's file; `<source srcset>` is another size of the picture beside it, which is read already. */
function sourcePieces(attributes: ReadonlyMap<string, string>, line: number): Piece[] {
  const url = attributes.get("src");
  return url === undefined ? [] : [{ kind: "image", url, alt: "video", line, width: null }];
}

function closing(name: string): Piece[] {
  if (name === "a") return [{ kind: "link-end" }];
  if (/^h[1-6]$/.test(name)) return [{ kind: "heading-end" }, { kind: "break" }];
  return blockElements.has(name) ? [{ kind: "break" }] : [];
}

function widthOf(attributes: ReadonlyMap<string, string>): number | null {
  const size = (attributes.get("width") ?? attributes.get("height") ?? "").trim();
  return /^\d{1,5}(px)?$/.test(size) ? Number.parseInt(size, 10) : null;
}

/** Reads tags in one pass: each character is looked at a bounded number of times, closed properly or not. */
function* tokens(html: string, firstLine: number): Generator<Token> {
  let line = firstLine;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const end = open === -1 ? html.length : open;
    if (end > at) {
      const text = html.slice(at, end);
      yield { kind: "text", text: decode(text), line };
      line += countNewlines(text);
    }
    if (open === -1) return;
    const { token, next } = readTag(html, open, line);
    if (token) yield token;
    line += countNewlines(html.slice(open, next));
    at = next;
  }
}

function readTag(html: string, open: number, line: number): { readonly token: Token | null; readonly next: number } {
  if (html.startsWith("<!--", open)) {
    const close = html.indexOf("-->", open + 4);
    return { token: null, next: close === -1 ? html.length : close + 3 };
  }
  const name = matchAt(/\/?[a-zA-Z][a-zA-Z0-9-]*/y, html, open + 1);
  if (name === "") return { token: { kind: "text", text: "<", line }, next: open + 1 };
  const { attributes, next } = readAttributes(html, open + 1 + name.length);
  const token: Token = name.startsWith("/")
    ? { kind: "close", name: name.slice(1).toLowerCase(), line }
    : { kind: "open", name: name.toLowerCase(), attributes, line };
  return { token, next };
}

/** Attributes up to the closing `>`; a `<` or the end of the text closes a tag that was left open. */
function readAttributes(
  html: string,
  start: number,
): { readonly attributes: Map<string, string>; readonly next: number } {
  const attributes = new Map<string, string>();
  let at = start;
  while (at < html.length) {
    at += matchAt(/[\s/]+/y, html, at).length;
    if (html[at] === ">") return { attributes, next: at + 1 };
    if (html[at] === "<") break;
    const name = matchAt(/[^\s/>=<]+/y, html, at);
    at += Math.max(name.length, 1);
    const equals = matchAt(/\s*=\s*/y, html, at);
    if (equals === "") {
      if (name !== "") attributes.set(name.toLowerCase(), "");
      continue;
    }
    const value = readValue(html, at + equals.length);
    attributes.set(name.toLowerCase(), decode(value.text));
    at = value.next;
  }
  return { attributes, next: Math.min(at, html.length) };
}

function readValue(html: string, at: number): { readonly text: string; readonly next: number } {
  const quote = html[at];
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, at + 1);
    if (close === -1) return { text: "", next: html.length };
    return { text: html.slice(at + 1, close), next: close + 1 };
  }
  const text = matchAt(/[^\s>]*/y, html, at);
  return { text, next: at + text.length };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&([a-z]{2,6}|#\d{1,6});/g, (whole, name: string) => {
    if (name.startsWith("#")) return String.fromCodePoint(Math.min(Number(name.slice(1)), 0x10ffff));
    return namedCharacters[name] ?? whole;
  });
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
