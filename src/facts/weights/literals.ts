import type { PythonFile, PythonValue } from "../python.ts";

const deepest = 6;
const mostStrings = 500;

/** All strings in a value: items, dictionary values, arguments of calls. */
function stringsIn(value: PythonValue | undefined, depth = 0): readonly string[] {
  if (!value || depth > deepest) return [];
  const inner = (values: readonly PythonValue[]) => values.flatMap((one) => stringsIn(one, depth + 1));
  switch (value.kind) {
    case "string":
      return [value.value];
    case "list":
      return inner(value.items);
    case "dict":
      return inner(value.entries.map((entry) => entry.value));
    case "call":
      return inner([...value.call.positional, ...value.call.keywords.values()]);
    case "other":
      return [...value.text.matchAll(/["']([^"'\n]{3,300})["']/g)].map((match) => match[1] ?? "");
    default:
      return [];
  }
}

/** Strings that module-level names stand for, within a file and, for names that it imports, in the others. */
export class Literals {
  readonly #byName = new Map<string, readonly string[]>();
  readonly #byFile = new Map<string, ReadonlyMap<string, readonly string[]>>();

  constructor(files: readonly PythonFile[]) {
    for (const file of files) {
      const own = new Map<string, readonly string[]>();
      for (const { name, value } of file.assignments) {
        const strings = stringsIn(value).slice(0, mostStrings);
        if (strings.length === 0) continue;
        own.set(name, [...(own.get(name) ?? []), ...strings].slice(0, mostStrings));
        this.#byName.set(name, own.get(name) ?? []);
      }
      this.#byFile.set(file.path, own);
    }
  }

  /** The strings that an argument holds or that the names in it stand for. */
  of(value: PythonValue, file: PythonFile): readonly string[] {
    const direct = stringsIn(value);
    if (direct.length > 0 && value.kind !== "other") return direct;
    return [...direct, ...namesIn(value).flatMap((name) => this.#named(name, file))];
  }

  #named(name: string, file: PythonFile): readonly string[] {
    const own = this.#byFile.get(file.path)?.get(name);
    if (own) return own;
    return file.bindings.has(name) || isConstant(name) ? (this.#byName.get(name) ?? []) : [];
  }
}

function isConstant(name: string): boolean {
  return /^[A-Z][A-Z0-9_]{3,}$/.test(name);
}

function namesIn(value: PythonValue): readonly string[] {
  if (value.kind === "name") return [value.name.split(".")[0] ?? value.name];
  if (value.kind === "call") return [value.call.callee.split(".")[0] ?? ""];
  if (value.kind === "other") return (value.text.match(/[A-Za-z_]\w*/g) ?? []).slice(0, 10);
  return [];
}
