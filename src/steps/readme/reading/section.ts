import type { ReadmeHeading } from "../../../facts/readme.ts";
import type { Reading } from "./deeds.ts";
import { promiseWords, type Topic, topicsOfHeading } from "./words.ts";

/** First heading about a topic (the document's title aside) that has any prose or code below it. */
export function topicSection({ readme }: Reading, topic: Topic): ReadmeHeading | null {
  const [first, ...rest] = readme.headings;
  const candidates = first !== undefined && first.depth > 1 ? readme.headings : rest;
  return candidates.find((heading) => topicsOfHeading(heading.text).has(topic)) ?? null;
}

/** Whether the lines about a topic promise it for later. */
export function promiseIn({ readme, topics }: Reading, topic: Topic): boolean {
  return readme.prose.some(({ text, line }) => topics.at(line).has(topic) && promiseWords.test(text));
}
