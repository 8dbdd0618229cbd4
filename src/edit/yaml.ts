import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isSeq, parseDocument, type YAMLSeq } from "yaml";
import { type Edit, lineEndingOf, refused } from "./edit.ts";

/** Aliases that a file may unfold; more are no hand-written file. */
const mostAliases = 1000;

/**
 * Appends items to the block list under a top-level key: `items` is their YAML text with `- ` at column 0. The new lines
 * take over the list's indentation; no other byte changes. Refused where the file does not parse, or where the list is not
 * written as a block.
 */
export function appendToYamlList(text: string, key: string, items: string): Edit {
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem) return refused(`it does not parse: ${problem.message.split("\n", 1)[0]}`);
  const list = blockListIn(document, key);
  if (list === undefined) return refused(`it has no \`${key}:\` list with one item a line`);
  const after = withItems(text, list, items);
  return onlyItemsAdded(document, parseDocument(after), key)
    ? { ok: true, text: after }
    : refused("its other lines would change");
}

function blockListIn(document: Document, key: string): YAMLSeq | undefined {
  const list = isMap(document.contents) ? document.contents.get(key, true) : undefined;
  return isSeq(list) && list.flow !== true && list.items.length > 0 ? list : undefined;
}

function withItems(text: string, list: YAMLSeq, items: string): string {
  const ending = lineEndingOf(text);
  const start = list.range?.[0] ?? 0;
  const indentation = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const block = items
    .trimEnd()
    .split("\n")
    .map((line) => indentation + line)
    .join(ending);
  const end = endOfLastItem(text, list);
  return end === text.length && !text.endsWith("\n")
    ? text + ending + block
    : `${text.slice(0, end)}${block}${ending}${text.slice(end)}`;
}

/** Offset of the line after the last line that holds content of the list. */
function endOfLastItem(text: string, list: YAMLSeq): number {
  const content = text.slice(0, list.range?.[1] ?? text.length).trimEnd().length;
  const lineEnd = text.indexOf("\n", content);
  return lineEnd === -1 ? text.length : lineEnd + 1;
}

function onlyItemsAdded(before: Document, after: Document, key: string): boolean {
  if (after.errors.length > 0) return false;
  try {
    const old = before.toJS({ maxAliasCount: mostAliases });
    const edited = after.toJS({ maxAliasCount: mostAliases });
    const kept = edited[key].slice(0, old[key].length);
    return edited[key].length > kept.length && isDeepStrictEqual({ ...edited, [key]: kept }, old);
  } catch {
    return false;
  }
}
