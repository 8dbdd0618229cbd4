import type { Verdict } from "../../review/verdict.ts";
import type { CheckMessages } from "../messages.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { blogMessages } from "./en/checks/blog.ts";
import { libraryMessages } from "./en/checks/library.ts";
import { notebookMessages } from "./en/checks/notebook.ts";
import { paperMessages } from "./en/checks/paper.ts";
import { publishMessages } from "./en/checks/publish.ts";
import { readabilityCodeMessages } from "./en/checks/readability-code.ts";
import { readabilityToolsMessages } from "./en/checks/readability-tools.ts";
import { readmeMessages } from "./en/checks/readme.ts";
import { reviewMessages } from "./en/checks/review.ts";
import { webAppMessages } from "./en/checks/web-app.ts";
import { weightsMessages } from "./en/checks/weights.ts";

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
