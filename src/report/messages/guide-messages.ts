import type { Phrase } from "../phrase.ts";

/** A block of a guide: a paragraph, a list, or text to copy. */
export type Block =
  | Phrase
  | { readonly items: readonly Phrase[] }
  | { readonly language: string; readonly text: string };

/** What each piece of advice says, by its code: `<step>-guide/<what>`. */
export type AdviceSentences = Readonly<Record<string, (args: never) => readonly Block[]>>;
