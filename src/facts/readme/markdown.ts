import type { Heading, Nodes, Paragraph, Parents, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { htmlPieces, pushText } from "./html.ts";
import { boldHeadingDepth, type Piece } from "./piece.ts";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).freeze();

type Definitions = ReadonlyMap<string, string>;

/** Pieces of a Markdown text with its embedded HTML, and its front matter as it stands. */
export function markdownPieces(text: string): { readonly pieces: Piece[]; readonly frontMatter: string | null } {
  const root = parser.parse(text);
  const pieces: Piece[] = [];
  let frontMatter: string | null = null;
  const definitions = definitionsOf(root);
  for (const node of root.children) {
    if (node.type === "yaml") frontMatter = node.value;
    else pushNode(pieces, node, definitions);
  }
  return { pieces, frontMatter };
}

function definitionsOf(root: Root): Definitions {
  const definitions = new Map<string, string>();
  const visit = (node: Nodes): void => {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return definitions;
}

function pushNode(pieces: Piece[], node: Nodes, definitions: Definitions): void {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case "text":
      pushText(pieces, node.value, line);
      break;
    case "heading":
      pushHeading(pieces, node, definitions);
      break;
    case "paragraph":
      pushParagraph(pieces, node, definitions);
      break;
    case "link":
    case "linkReference": {
      const url = node.type === "link" ? node.url : (definitions.get(node.identifier) ?? "");
      pieces.push({ kind: "link", url, line });
      pushChildren(pieces, node, definitions);
      pieces.push({ kind: "link-end" });
      return;
    }
    case "image":
      pieces.push({ kind: "image", url: node.url, alt: node.alt ?? "", line, width: null });
      break;
    case "imageReference":
      pieces.push({
        kind: "image",
        url: definitions.get(node.identifier) ?? "",
        alt: node.alt ?? "",
        line,
        width: null,
      });
      return;
    case "code":
      pushCode(pieces, node.lang ?? null, node.value, line, node.position?.end.line ?? line);
      break;
    case "inlineCode":
      pieces.push({ kind: "code", language: null, text: node.value, line, inline: true });
      break;
    case "html":
      for (const piece of htmlPieces(node.value, line)) pieces.push(piece);
      break;
    case "listItem":
    case "tableRow":
    case "tableCell":
      pushChildren(pieces, node, definitions);
      pieces.push({ kind: "break" });
      return;
    default:
      if ("children" in node) pushChildren(pieces, node, definitions);
  }
}

function pushChildren(pieces: Piece[], node: Parents, definitions: Definitions): void {
  for (const child of node.children) pushNode(pieces, child, definitions);
}

function pushHeading(pieces: Piece[], node: Heading, definitions: Definitions): void {
  pieces.push({ kind: "heading", depth: node.depth, line: node.position?.start.line ?? 1 });
  pushChildren(pieces, node, definitions);
  pieces.push({ kind: "heading-end" }, { kind: "break" });
}

/** A fenced block's code begins below the fence, an indented block's at once. */
function pushCode(pieces: Piece[], language: string | null, text: string, start: number, end: number): void {
  const fenced = end - start + 1 > text.split("\n").length;
  pieces.push({ kind: "code", language, text, line: fenced ? start + 1 : start, inline: false });
}

/**
 * A paragraph, of which a first line that is bold and nothing else serves as a heading, and so does `#Title`, a heading of old
 * that GitHub no longer takes for one.
 */
function pushParagraph(pieces: Piece[], node: Paragraph, definitions: Definitions): void {
  const line = node.position?.start.line ?? 1;
  const first = node.children[0];
  const boldLine = first?.type === "strong" && isLineEnd(node.children[1]) && textOf(first).length <= 100;
  if (boldLine) {
    pieces.push({ kind: "heading", depth: boldHeadingDepth, line });
    pushNode(pieces, first, definitions);
    pieces.push({ kind: "heading-end" }, { kind: "break" });
  }
  for (const child of boldLine ? node.children.slice(1) : node.children) {
    if (child.type === "text") pushTextWithHeadings(pieces, child.value, child.position?.start.line ?? line);
    else pushNode(pieces, child, definitions);
  }
  pieces.push({ kind: "break" });
}

function isLineEnd(node: Nodes | undefined): boolean {
  if (node === undefined || node.type === "break") return true;
  return node.type === "text" && /^\s*[:：]?[ \t]*(\n|$)/.test(node.value);
}

function pushTextWithHeadings(pieces: Piece[], text: string, firstLine: number): void {
  for (const [index, part] of text.split("\n").entries()) {
    const heading = /^(#{1,6})(\p{L}[^#]{0,80})#*$/u.exec(part);
    const line = firstLine + index;
    if (heading) {
      pieces.push({ kind: "heading", depth: heading[1]?.length ?? 1, line });
      pieces.push({ kind: "text", text: heading[2] ?? "", line }, { kind: "heading-end" }, { kind: "break" });
    } else if (part !== "") pieces.push({ kind: "text", text: part, line });
  }
}
