import type { ElementContent, Root, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** The marks of our texts. The style sheet draws them, because not every machine has a font for them. */
const classes: Readonly<Record<string, string>> = {
  "✅": "pass",
  "⚠️": "warn",
  "❌": "fail",
  "➖": "skip",
  "❔": "unknown",
  "👉": "next",
  "⬜": "open",
};

const marks = new RegExp(`(${Object.keys(classes).join("|")})`, "u");

/** Replaces the marks in a document by elements that keep their meaning for who hears the page. */
export function drawEmoji(tree: Root): void {
  visit(tree, "text", (text, index, parent) => {
    if (!parent || index === undefined || !marks.test(text.value)) return;
    const parts = partsOf(text);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function partsOf({ value }: Text): ElementContent[] {
  return value
    .split(marks)
    .filter((part) => part !== "")
    .map((part): ElementContent => {
      const kind = classes[part];
      if (kind === undefined) return { type: "text", value: part };
      const properties = { className: ["emoji", kind], role: "img", ariaLabel: part };
      return { type: "element", tagName: "span", properties, children: [] };
    });
}
