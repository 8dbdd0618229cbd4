import { isDeepStrictEqual } from "node:util";
import { parseToml } from "../facts/formats/toml.ts";
import { appendBlock, type Edit, refused } from "./edit.ts";

type Table = Readonly<Record<string, unknown>>;

/**
 * Appends tables that the file does not have yet: `block` is their TOML text, `names` are their names as keys
 * (`["tool", "black"]`). Refused where the file does not parse, or where anything but these tables would change.
 */
export function appendTomlTables(text: string | undefined, names: readonly (readonly string[])[], block: string): Edit {
  const before = text ?? "";
  if (before.startsWith("\uFEFF"))
    return refused("it begins with a byte-order mark, which Python's TOML parser rejects");
  const old = parseToml(before);
  if (!old.ok) return refused(`it does not parse: ${old.message}`);
  const taken = names.find((name) => valueAt(old.value, name) !== undefined);
  if (taken) return refused(`[${taken.join(".")}] is there already`);
  const after = appendBlock(before, block);
  const edited = parseToml(after);
  if (!edited.ok) return refused(`a table cannot be appended to it: ${edited.message}`);
  if (names.some((name) => valueAt(edited.value, name) === undefined))
    return refused("a table cannot be appended to it");
  const rest = names.reduce((document, name) => without(document, name, old.value), edited.value);
  return isDeepStrictEqual(plainCopy(rest), plainCopy(old.value))
    ? { ok: true, text: after }
    : refused("its other tables would change");
}

function valueAt(document: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return document;
  return isTable(document) && Object.hasOwn(document, key) ? valueAt(document[key], rest) : undefined;
}

/** The table without the value at the path, and without tables on the way there that the old document has not. */
function without(table: Table, [key = "", ...rest]: readonly string[], old: unknown): Table {
  const { [key]: value, ...others } = table;
  if (rest.length === 0 || !isTable(value)) return others;
  const oldValue = valueAt(old, [key]);
  const kept = without(value, rest, oldValue);
  return oldValue === undefined && Object.keys(kept).length === 0 ? others : { ...others, [key]: kept };
}

function isTable(value: unknown): value is Table {
  return value !== null && typeof value === "object" && !Array.isArray(value) && !(value instanceof Date);
}

/** The same data without prototypes, which two parses need not share. */
function plainCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainCopy);
  return isTable(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainCopy(inner)]))
    : value;
}
