import { phrase } from "../../../phrase.ts";
import type { RemarkSentences } from "../../fix-messages.ts";

/** Sentences that every fix may say in its pull request. */
export const commonRemarks = {
  "fix/refused": ({ path, reason }: { readonly path: string; readonly reason: string }) =>
    phrase`${path} is left alone: ${reason}`,
} as const satisfies RemarkSentences;
