import type { Verdict } from "../../review/verdict.ts";
import type { CheckMessages } from "../messages.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { blogMessages } from "./en/blog.ts";
import { libraryMessages } from "./en/library.ts";
import { notebookMessages } from "./en/notebook.ts";
import { paperMessages } from "./en/paper.ts";
import { publishMessages } from "./en/publish.ts";
import { readabilityCodeMessages } from "./en/readability-code.ts";
import { readabilityToolsMessages } from "./en/readability-tools.ts";
import { readmeMessages } from "./en/readme.ts";
import { reviewMessages } from "./en/review.ts";
import { webAppMessages } from "./en/web-app.ts";
import { weightsMessages } from "./en/weights.ts";

export { duration, reportWords, unseenShort } from "./en/report.ts";
export { type CheckId, checkTitles, stepTitles } from "./en/titles.ts";

const checkMessages: CheckMessages = {
  ...publishMessages,
  ...readabilityCodeMessages,
  ...readabilityToolsMessages,
  ...readmeMessages,
  ...weightsMessages,
  ...libraryMessages,
  ...notebookMessages,
  ...webAppMessages,
  ...blogMessages,
  ...paperMessages,
};

const sentences = new Map<string, (args: never) => Phrase>([
  ...Object.entries(checkMessages),
  ...Object.entries(reviewMessages),
]);

/** The sentence of a verdict. Its code and arguments fit each other by the types of the checks. */
export function messageOf(verdict: Verdict): Phrase {
  const sentence = sentences.get(verdict.code);
  return sentence ? sentence(verdict.args as never) : phrase`${verdict.code}`;
}
