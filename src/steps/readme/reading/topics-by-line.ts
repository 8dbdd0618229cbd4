import type { Readme, ReadmeHeading } from "../../../facts/readme.ts";
import { type Topic, topicsOfHeading } from "./words.ts";

/** What each line of a README is about, by the headings above it. */
export interface TopicMap {
  /** Topics of the nearest heading above the line that has any. */
  at(line: number): ReadonlySet<Topic>;
  /** The nearest heading above the line that names the topic and whose section the line stands in. */
  headingAt(line: number, topic: Topic): ReadmeHeading | null;
}

const none: ReadonlySet<Topic> = new Set();

/** One pass over the headings: a heading without a topic of its own takes that of the section it stands in. */
export function topicMap(readme: Readme): TopicMap {
  const open: { readonly depth: number; readonly topics: ReadonlySet<Topic>; readonly source: ReadmeHeading }[] = [];
  const starts: number[] = [];
  const topicsFrom: ReadonlySet<Topic>[] = [];
  const sources: ReadmeHeading[] = [];
  for (const [index, heading] of readme.headings.entries()) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const isTitle = index === 0 && heading.depth === 1;
    const own = isTitle ? none : topicsOfHeading(heading.text);
    const topics = own.size > 0 ? own : (open.at(-1)?.topics ?? none);
    const source = own.size > 0 ? heading : (open.at(-1)?.source ?? heading);
    open.push({ depth: heading.depth, topics, source });
    sources.push(source);
    starts.push(heading.line);
    topicsFrom.push(topics);
  }
  return {
    at(line) {
      const index = lastAtOrBefore(starts, line);
      return index === -1 ? none : (topicsFrom[index] ?? none);
    },
    headingAt(line, topic) {
      const index = lastAtOrBefore(starts, line);
      return topicsFrom[index]?.has(topic) ? (sources[index] ?? null) : null;
    },
  };
}

/** Index of the last number that is not above `limit`, in ascending numbers; -1 where there is none. */
export function lastAtOrBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
