import type { Remark } from "../../../review/fix.ts";
import type { fixes } from "../../../steps/steps.ts";
import { type Phrase, phrase } from "../../phrase.ts";
import type { FixMessages, RemarkSentences } from "../fix-messages.ts";
import { commonRemarks } from "./fixes/common.ts";
import { readabilityMessages } from "./fixes/readability.ts";

type FixId = (typeof fixes)[number]["id"];

/** What people read of each fix. One without its words does not compile. */
const fixMessages: { readonly [Id in FixId]: FixMessages } = {
  readability: readabilityMessages,
};

export const recheckButton = { label: "Re-check", description: "Review this commit again" } as const;

/** The words of a fix, by its id. */
export function wordsOfFix(id: string): FixMessages {
  return fixMessages[id as FixId];
}

const sentences = new Map<string, RemarkSentences[string]>(
  [commonRemarks, ...Object.values(fixMessages).map(({ remarks }) => remarks)].flatMap(Object.entries),
);

/** The sentence of a remark. Its code and arguments fit each other where the fix makes it. */
export function remarkOf(remark: Remark): Phrase {
  const sentence = sentences.get(remark.code);
  return sentence ? sentence(remark.args as never) : phrase`${remark.code}`;
}
