import type { Advice } from "../../../review/guide.ts";
import type { AdviceSentences, Block } from "../guide-messages.ts";

const sentences: AdviceSentences = {};

/** The text of a piece of advice. Its code and arguments fit each other where the guide makes it. */
export function blocksOf(advice: Advice): readonly Block[] {
  return sentences[advice.code]?.(advice.args as never) ?? [];
}
