import type {
  BlockContent,
  Html,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
} from "mdast";
import { type Phrase, withoutControls } from "../phrase.ts";

type Inline = string | PhrasingContent;

/** Text from a repository, set as code on one line, so that nothing in it takes effect. */
export function code(value: string): InlineCode {
  return { type: "inlineCode", value: withoutControls(value.replaceAll(/\s+/g, " ")) };
}

export function strong(...children: Inline[]): Strong {
  return { type: "strong", children: inline(children) };
}

export function link(url: string, ...children: Inline[]): Link {
  return { type: "link", url, children: inline(children) };
}

/** A link where there is an address, else its text alone. */
export function linkOr(url: string | null, child: PhrasingContent): PhrasingContent {
  return url === null ? child : link(url, child);
}

export function paragraph(...children: Inline[]): Paragraph {
  return { type: "paragraph", children: inline(children) };
}

export function heading(depth: 1 | 2 | 3, ...children: Inline[]): RootContent {
  return { type: "heading", depth, children: inline(children) };
}

/** Markup of our own, never text from a repository. */
export function html(value: string): Html {
  return { type: "html", value };
}

export function listItem(checked: boolean | null, ...children: Inline[]): ListItem {
  return { type: "listItem", spread: false, checked, children: [paragraph(...children)] };
}

export function bullets(items: readonly ListItem[]): List {
  return { type: "list", ordered: false, spread: false, children: [...items] };
}

export function table(rows: readonly (readonly Inline[])[][]): Table {
  return {
    type: "table",
    children: rows.map((cells) => ({
      type: "tableRow",
      children: cells.map((cell) => ({ type: "tableCell", children: inline(cell) })),
    })),
  };
}

/** A folded block; GitHub opens it on a click. */
export function details(summary: string, ...children: BlockContent[]): RootContent[] {
  return [html(`<details><summary>${escapeHtml(summary)}</summary>`), ...children, html("</details>")];
}

export function nodesOf(sentence: Phrase): PhrasingContent[] {
  return sentence.map((part) => {
    if (typeof part === "string") return { type: "text", value: part };
    return "code" in part ? code(part.code) : link(part.url, part.link);
  });
}

/** Items with commas, and `and` before the last is left to the wording. */
export function separated(items: readonly PhrasingContent[], separator = ", "): PhrasingContent[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [{ type: "text", value: separator } as const, item]));
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function inline(children: readonly Inline[]): PhrasingContent[] {
  return children.map((child) => (typeof child === "string" ? { type: "text", value: child } : child));
}
