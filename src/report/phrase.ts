/**
 * A sentence as data. Texts that come from a repository are set as code, so that neither Markdown, mentions nor terminal
 * escapes in them can take effect.
 */
export type Phrase = readonly PhrasePart[];
type PhrasePart = string | { readonly code: string } | { readonly link: string; readonly url: string };

/** Marks a value that is our own wording (a title, a word chosen by a number), to be set as plain text. */
export function plain(text: string): { readonly plain: string } {
  return { plain: text };
}

type PhraseValue = string | number | PhrasePart | Phrase | { readonly plain: string };

/** Template tag: interpolated strings become code, numbers and `plain` texts stay as they are. */
export function phrase(strings: TemplateStringsArray, ...values: readonly PhraseValue[]): Phrase {
  const parts: PhrasePart[] = [];
  for (const [index, text] of strings.entries()) {
    if (text !== "") parts.push(text);
    if (index < values.length) parts.push(...partsOf(values[index] as PhraseValue));
  }
  return parts;
}

/** Items as code, with commas; at most `limit`, then how many more. */
export function list(items: readonly string[], limit = 3): Phrase {
  const shown = items
    .slice(0, limit)
    .flatMap((item, index): PhrasePart[] => (index === 0 ? [{ code: item }] : [", ", { code: item }]));
  return items.length > limit ? [...shown, ` +${items.length - limit}`] : shown;
}

/** `1 file`, `2 files`. */
export function count(number: number, one: string, many = `${one}s`): { readonly plain: string } {
  return plain(`${number.toLocaleString("en-US")} ${number === 1 ? one : many}`);
}

/** The phrase as plain text, without markup; control characters are shown as `�`. */
export function plainText(sentence: Phrase): string {
  return sentence
    .map((part) => withoutControls(typeof part === "string" ? part : "code" in part ? part.code : part.link))
    .join("");
}

/** Text that cannot steer a terminal: control and bidirectional formatting characters replaced. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "�");
}

function partsOf(value: PhraseValue): readonly PhrasePart[] {
  if (typeof value === "string") return [{ code: value }];
  if (typeof value === "number") return [value.toLocaleString("en-US")];
  if (Array.isArray(value)) return value as Phrase;
  if ("plain" in value) return [value.plain];
  return [value as PhrasePart];
}
