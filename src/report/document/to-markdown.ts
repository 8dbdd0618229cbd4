import type { RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";

/** GitHub's Markdown of a document. The same document gives the same text, byte for byte. */
export function markdownOf(document: readonly RootContent[]): string {
  return toMarkdown(
    { type: "root", children: [...document] },
    { bullet: "-", rule: "-", extensions: [gfmToMarkdown({ tablePipeAlign: false })] },
  );
}
