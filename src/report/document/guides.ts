import type { BlockContent, RootContent } from "mdast";
import type { Report } from "../../review/report.ts";
import { blocksOf } from "../messages/en/guides.ts";
import { stepTitles } from "../messages/en.ts";
import type { Block } from "../messages/guide-messages.ts";
import { bullets, details, listItem, nodesOf, paragraph } from "./nodes.ts";

/** What a person does by hand: one folded block a step. Empty where no guide is called for. */
export function guideBlocks({ guides }: Report): readonly RootContent[] {
  return guides.flatMap(({ step, advice }) => details(stepTitles[step], ...advice.flatMap(blocksOf).map(blockContent)));
}

function blockContent(block: Block): BlockContent {
  if ("text" in block) return { type: "code", lang: block.language, value: block.text };
  if ("items" in block) return bullets(block.items.map((item) => listItem(null, ...nodesOf(item))));
  return paragraph(...nodesOf(block));
}
