/** Markup that is safe to send: whatever was put into it is escaped. */
export interface Html {
  readonly html: string;
}

type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

/** Template tag: texts are escaped, markup and lists of it go in as they are; null, undefined and false leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const parts = strings.map((text, index) => (index < values.length ? text + markupOf(values[index]) : text));
  return { html: parts.join("") };
}

/** Takes markup from a renderer that has made it safe. */
export function trusted(markup: string): Html {
  return { html: markup };
}

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number") return String(value);
  if ("html" in value) return value.html;
  return value.map(markupOf).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] as string);
}
