import {
  CORE_SCHEMA,
  constructFromEvents,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  EVENT_ID,
  type Event,
  getScalarValue,
  mergeTag,
  parseEvents,
  YAMLException,
} from "js-yaml";
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

/** Nesting of collections that no hand-written file has; deeper ones are refused. */
const deepestNesting = 100;
const mostAliases = 1_000;
/**
 * Values that any file may have once its aliases are written out; more are allowed only to a file with as many characters.
 * A guard against few lines that unfold to billions.
 */
const mostUnfoldedValues = 10_000;

/** Tags of applications (`!reference` of GitLab, `!!python/name:` of MkDocs) are read as the plain value below them. */
const applicationTags = ["!", "tag:yaml.org,2002:"].flatMap((prefix) => [
  defineScalarTag(prefix, { matchByTagPrefix: true, resolve: (text) => text, identify: () => false }),
  defineSequenceTag<unknown[]>(prefix, {
    matchByTagPrefix: true,
    create: () => [],
    addItem: (items, item) => void items.push(item),
    identify: () => false,
  }),
  defineMappingTag<Record<string, unknown>>(prefix, {
    matchByTagPrefix: true,
    create: () => Object.create(null) as Record<string, unknown>,
    addPair(map, key, value) {
      map[String(key)] = value;
      return "";
    },
    has: (map, key) => Object.hasOwn(map, String(key)),
    keys: (map) => Object.keys(map),
    get: (map, key) => map[String(key)],
    identify: () => false,
  }),
]);

const schema = CORE_SCHEMA.withTags(mergeTag, ...applicationTags);

/**
 * Parses the first document of YAML 1.2 text; an empty file gives null. Merge keys are followed, a key that stands twice
 * keeps its last value. Bounded: nesting, aliases and the size after aliases are limited. A file that does not parse is a
 * value with the parser's message and line; nothing throws.
 */
export function parseYaml(source: string): ConfigFile<unknown> {
  if (source.length > longestConfigFile) return tooLarge();
  const text = withoutByteOrderMark(source);
  const file = parse(text);
  // PyYAML and libyaml, which most tools read their settings with, let a closing bracket stand as far left as its key.
  const isBracketToBlame = !file.ok && file.message === "deficient indentation";
  return isBracketToBlame ? parse(withIndentedBrackets(text)) : file;
}

function parse(text: string): ConfigFile<unknown> {
  try {
    const events = parseEvents(text, { maxDepth: deepestNesting });
    const documents = constructFromEvents(events, { source: text, schema, json: true, maxAliases: mostAliases });
    const value = documents[0] ?? null;
    if (unfoldedSize(value) > Math.max(mostUnfoldedValues, text.length)) {
      return { ok: false, message: "its aliases unfold to too many values", line: null };
    }
    let lines: LineNode | undefined;
    return {
      ok: true,
      value,
      lineOf(path) {
        lines ??= nodeLines(events, text);
        return lineInTree(lines, path);
      },
    };
  } catch (error) {
    if (error instanceof YAMLException) {
      return { ok: false, message: firstLine(error.reason), line: error.mark ? error.mark.line + 1 : null };
    }
    return { ok: false, message: firstLine(error), line: null };
  }
}

/** The text with lines that begin with a closing bracket moved right, line for line. */
function withIndentedBrackets(text: string): string {
  return text.replaceAll(/^[ \t]*(?=[\]}])/gm, " ".repeat(deepestNesting));
}

/** How many values there are when everything shared is counted at each place; infinite for a cycle. */
function unfoldedSize(root: unknown): number {
  const sizes = new Map<object, number>();
  const sizeOf = (value: unknown): number => {
    if (typeof value !== "object" || value === null) return 1;
    const known = sizes.get(value);
    if (known !== undefined) return known;
    sizes.set(value, Number.POSITIVE_INFINITY);
    let size = 1;
    for (const item of Object.values(value)) size += sizeOf(item);
    sizes.set(value, size);
    return size;
  };
  return sizeOf(root);
}

interface OpenCollection {
  readonly kind: "mapping" | "sequence";
  readonly node: LineNode;
  /** Of a mapping: the key whose value comes next; undefined where a key comes next. */
  key: string | undefined;
  /** Of a sequence: how many items have been read. */
  items: number;
}

/** Lines of all mapping keys and sequence items of the first document. */
function nodeLines(events: readonly Event[], text: string): LineNode {
  const root = lineNode(1);
  const lineAt = lineCounter(text);
  const open: (OpenCollection | "document" | "key")[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      open.push("document");
      continue;
    }
    if (event.type === EVENT_ID.POP) {
      if (open.pop() === "document") break;
      continue;
    }
    const parent = open.at(-1);
    if (parent === "key") {
      if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) open.push("key");
      continue;
    }
    const isCollection = event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE;
    if (parent !== undefined && parent !== "document" && parent.kind === "mapping" && parent.key === undefined) {
      if (isCollection) open.push("key");
      parent.key = event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : "";
      if (event.type === EVENT_ID.SCALAR) childNode(parent.node, parent.key, lineAt(event.valueStart));
      continue;
    }
    const node = placeOf(event, parent, root, lineAt);
    if (!isCollection) continue;
    open.push({ kind: event.type === EVENT_ID.MAPPING ? "mapping" : "sequence", node, key: undefined, items: 0 });
  }
  return root;
}

/** The node of a value, and the note in its parent that it was read. */
function placeOf(
  event: Event,
  parent: OpenCollection | "document" | undefined,
  root: LineNode,
  lineAt: (offset: number) => number,
): LineNode {
  if (parent === undefined || parent === "document") return root;
  if (parent.kind === "sequence") {
    const node = childNode(parent.node, parent.items, lineAt(startOf(event)));
    parent.items += 1;
    return node;
  }
  const node = childNode(parent.node, parent.key ?? "", parent.node.line);
  parent.key = undefined;
  return node;
}

function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) return event.start;
  return event.type === EVENT_ID.ALIAS ? event.anchorStart : 0;
}

/** Line of an offset. Offsets come nearly in order, so each call goes on from the one before. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let start = 0;
  let end = endOfLine(text, start);
  return (offset) => {
    if (offset < start) {
      line = 1;
      start = 0;
      end = endOfLine(text, start);
    }
    while (offset > end) {
      line += 1;
      start = end + 1;
      end = endOfLine(text, start);
    }
    return line;
  };
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.length : end;
}
