import type { CheckRunText } from "./context.ts";
import { serverWords } from "./messages/en/server.ts";

/** The check run of a review that an error ended; the review is tried again and then replaces it. */
export function interruptedCheckRunText(): CheckRunText {
  return {
    title: serverWords.interrupted,
    summary: serverWords.interruptedLong,
    text: "",
    conclusion: "neutral",
    annotations: [],
    actions: [],
  };
}
