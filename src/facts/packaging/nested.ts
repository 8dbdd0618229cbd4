export type Key = string | number;

/** The value at a path of keys in parsed TOML, YAML or JSON; undefined where the path leads nowhere. */
export function valueIn(root: unknown, keys: readonly Key[]): unknown {
  let value = root;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<Key, unknown>)[key];
  }
  return value;
}

/** The text at the path; numbers count (`python = 3.9`), all else is undefined. */
export function textIn(root: unknown, keys: readonly Key[]): string | undefined {
  const value = valueIn(root, keys);
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value : undefined;
}

/** The texts of the list at the path; items that are no text are left out. */
export function textsIn(root: unknown, keys: readonly Key[]): readonly string[] {
  const value = valueIn(root, keys);
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** Keys of the table at the path, none where there is no table. */
export function keysIn(root: unknown, keys: readonly Key[]): readonly string[] {
  const value = valueIn(root, keys);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
