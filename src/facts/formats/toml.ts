import { parse, TomlError } from "smol-toml";
import {
  type ConfigFile,
  childNode,
  firstLine,
  type LineNode,
  lineInTree,
  lineNode,
  longestConfigFile,
  tooLarge,
  withoutByteOrderMark,
} from "./config-file.ts";

/** Nesting that no hand-written file has; deeper ones are refused. */
const deepestNesting = 100;

/** Parses TOML 1.0. A file that does not parse is a value with the parser's message and line; nothing throws. */
export function parseToml(source: string): ConfigFile<Readonly<Record<string, unknown>>> {
  if (source.length > longestConfigFile) return tooLarge();
  const text = withoutByteOrderMark(source);
  try {
    const value = parse(text, { maxDepth: deepestNesting, unsafeKeyBehaviour: "drop" });
    let lines: LineNode | undefined;
    return {
      ok: true,
      value,
      lineOf(path) {
        lines ??= keyLines(text);
        return lineInTree(lines, path);
      },
    };
  } catch (error) {
    const message = firstLine(error).replace(/^Invalid TOML document: /, "");
    return { ok: false, message, line: error instanceof TomlError ? error.line : null };
  }
}

/** Lines of all table headers and of all keys that begin a line. The text is known to parse. */
function keyLines(text: string): LineNode {
  const root = lineNode(1);
  const arrayLengths = new Map<LineNode, number>();
  let table = root;
  let insideOf: string | null = null;
  let openBrackets = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const atStatement = insideOf === null && openBrackets === 0;
    if (atStatement) table = readStatement(line, index + 1, root, table, arrayLengths);
    const state = stateAfter(line, insideOf, openBrackets);
    insideOf = state.insideOf;
    openBrackets = isHeader(line) && atStatement ? 0 : state.openBrackets;
  }
  return root;
}

function isHeader(line: string): boolean {
  return line.trimStart().startsWith("[");
}

/** Notes the keys of one statement; returns the table that the next statements belong to. */
function readStatement(
  line: string,
  lineNumber: number,
  root: LineNode,
  table: LineNode,
  arrayLengths: Map<LineNode, number>,
): LineNode {
  const start = line.trimStart();
  if (start === "" || start.startsWith("#")) return table;
  const isArrayItem = start.startsWith("[[");
  const from = isHeader(start) ? root : table;
  const keys = dottedKey(start, isArrayItem ? 2 : isHeader(start) ? 1 : 0);
  let node = from;
  for (const [depth, key] of keys.entries()) {
    node = childNode(node, key, lineNumber);
    const isLast = depth === keys.length - 1;
    const items = arrayLengths.get(node);
    if (items !== undefined && !isLast) node = childNode(node, items - 1, lineNumber);
  }
  if (isArrayItem) {
    const items = arrayLengths.get(node) ?? 0;
    arrayLengths.set(node, items + 1);
    node = childNode(node, items, lineNumber);
  }
  return isHeader(start) ? node : table;
}

/** The keys of `a."b c".d` that begins at `position`, up to the bracket or equals sign that ends it. */
function dottedKey(text: string, position: number): readonly string[] {
  const keys: string[] = [];
  const part = /\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+))\s*(\.?)/y;
  part.lastIndex = position;
  for (let match = part.exec(text); match; match = part.exec(text)) {
    keys.push(match[1] ?? match[2] ?? match[3] ?? "");
    if (match[4] === "") break;
  }
  return keys.slice(0, deepestNesting);
}

/** Whether the end of a line lies in a multi-line string, and how many brackets of a value are open there. */
function stateAfter(
  line: string,
  before: string | null,
  brackets: number,
): { readonly insideOf: string | null; readonly openBrackets: number } {
  let insideOf = before;
  let openBrackets = brackets;
  const token = /\\.|"""|'''|"|'|#|[[{]|[\]}]/g;
  for (let match = token.exec(line); match; match = token.exec(line)) {
    const [found] = match;
    if (insideOf !== null) {
      if (found === insideOf) insideOf = null;
      else if (found.startsWith("\\") && insideOf.startsWith("'")) token.lastIndex = match.index + 1;
      else if (found.length === 3 && insideOf === found[0]) {
        insideOf = null;
        token.lastIndex = match.index + 1;
      }
    } else if (found === "#") break;
    else if (found.startsWith('"') || found.startsWith("'")) insideOf = found;
    else if (found === "[" || found === "{") openBrackets += 1;
    else if (found === "]" || found === "}") openBrackets = Math.max(0, openBrackets - 1);
  }
  const endsWithTheLine = insideOf?.length === 1;
  return { insideOf: endsWithTheLine ? null : insideOf, openBrackets };
}
