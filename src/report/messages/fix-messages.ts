import type { Phrase } from "../phrase.ts";

/** Sentences of remarks, by code: `<fix>/<what>`. Each fix calls them with exactly their arguments, through its draft. */
export type RemarkSentences = Readonly<Record<string, (args: never) => Phrase>>;

/** What people read of one fix. */
export interface FixMessages<Remarks extends RemarkSentences = RemarkSentences> {
  /** What its box in the issue says it does. */
  readonly offer: string;
  /** GitHub's limits: label 20 characters, description 40. */
  readonly button: { readonly label: string; readonly description: string };
  /** First sentences of its pull request: what it does, and why. */
  readonly purpose: string;
  /** Title of its pull request, from the codes of its remarks. */
  title(remarks: ReadonlySet<string>): string;
  readonly remarks: Remarks;
}

export function defineFixMessages<const Remarks extends RemarkSentences>(
  messages: FixMessages<Remarks>,
): FixMessages<Remarks> {
  return messages;
}
