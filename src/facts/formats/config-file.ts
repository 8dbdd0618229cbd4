/** Configuration files larger than this, in UTF-16 units, are refused: nobody writes one by hand. */
export const longestConfigFile = 1_000_000;

/** A parsed configuration file, or why it could not be parsed. `line` is 1-based, null where no line is to blame. */
export type ConfigFile<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /**
       * 1-based line at which the value at `path` is set (`["tool", "black"]`, `["repos", 0, "hooks"]`). Where the value has
       * no line of its own (an inline table, an alias), the line of the nearest value around it; null where there is none.
       */
      lineOf(path: readonly (string | number)[]): number | null;
    }
  | { readonly ok: false; readonly message: string; readonly line: number | null };

/** The text without a leading byte-order mark, which no parser of configuration files wants to see. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

export function tooLarge(): { readonly ok: false; readonly message: string; readonly line: null } {
  return { ok: false, message: "the file is larger than 1 MB", line: null };
}

/** A parser's message without the excerpt that it may add, on one line. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split("\n", 1)[0] ?? "").trim();
}

/** Where values stand, as a tree of keys and indices. */
export interface LineNode {
  readonly line: number;
  readonly children: Map<string | number, LineNode>;
}

export function lineNode(line: number): LineNode {
  return { line, children: new Map() };
}

/** The child under `key`; made with `line` if it is not there yet. */
export function childNode(parent: LineNode, key: string | number, line: number): LineNode {
  const known = parent.children.get(key);
  if (known) return known;
  const child = lineNode(line);
  parent.children.set(key, child);
  return child;
}

/** The line of the deepest node on the way along `path`; null when not even its first key is known. */
export function lineInTree(root: LineNode, path: readonly (string | number)[]): number | null {
  let node = root;
  for (const key of path) {
    const child = node.children.get(key);
    if (!child) break;
    node = child;
  }
  return node === root ? null : node.line;
}
