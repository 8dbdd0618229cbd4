import type { Comment, Element, ElementContent, Root } from "hast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { drawEmoji } from "./emoji.ts";
import { type Html, trusted } from "./html.ts";

/** Id of the form that a box's button belongs to; the page holds it. */
export const tickForm = "tick";

const schema = {
  ...defaultSchema,
  attributes: { ...defaultSchema.attributes, li: [...(defaultSchema.attributes?.li ?? []), "dataFix"] },
};

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(() => noteFixes)
  .use(rehypeSanitize, schema)
  .use(() => boxesToButtons)
  .use(() => drawEmoji)
  .use(rehypeStringify);

/**
 * GitHub's Markdown as HTML without anything that could act. The open boxes of fixes (`- [ ] … <!-- fix:readme -->`)
 * become buttons of the form `tickForm`.
 */
export function renderMarkdown(markdown: string): Html {
  return trusted(String(pipeline.processSync(markdown)));
}

/** Comments do not survive the cleaning, so that what they say is noted at their list item before. */
function noteFixes(tree: Root): void {
  visit(tree, "element", (element) => {
    if (element.tagName !== "li") return;
    const fix = fixIn(element.children);
    if (fix === undefined) delete element.properties.dataFix;
    else element.properties.dataFix = fix;
  });
}

function fixIn(children: readonly ElementContent[]): string | undefined {
  for (const child of children) {
    if (child.type === "comment") return fixOf(child);
    const isInline = child.type === "element" && child.tagName !== "ul" && child.tagName !== "ol";
    const fix = isInline ? fixIn(child.children) : undefined;
    if (fix !== undefined) return fix;
  }
  return undefined;
}

function fixOf({ value }: Comment): string | undefined {
  return /^ fix:([a-z-]{1,40}) $/.exec(value)?.[1];
}

function boxesToButtons(tree: Root): void {
  visit(tree, "element", (item) => {
    const fix = item.properties.dataFix;
    if (item.tagName !== "li" || typeof fix !== "string") return;
    delete item.properties.dataFix;
    const box = openBoxIn(item);
    if (!box) return;
    box.tagName = "button";
    box.properties = {
      type: "submit",
      form: tickForm,
      name: "fix",
      value: fix,
      className: ["box"],
      ariaLabel: `Ask for ${fix}`,
    };
  });
}

function openBoxIn(item: Element): Element | undefined {
  let found: Element | undefined;
  visit(item, "element", (element) => {
    const isBox = element.tagName === "input" && element.properties.type === "checkbox";
    if (!found && isBox && !element.properties.checked) found = element;
  });
  return found;
}
