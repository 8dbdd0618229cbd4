import type { FactSource } from "./facts.ts";
import { parsePython } from "./python/parse-python.ts";
import { basename, isVendored } from "./tree.ts";

export { parsePython, qualifiedName } from "./python/parse-python.ts";

/**
 * A value as it stands in the source; nothing is evaluated. A `name` is dotted (`os.path`) or one of `True`, `False`, `None`;
 * tuples and sets are lists; a `string` is decoded and joined where several literals stand side by side.
 */
export type PythonValue =
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "list"; readonly items: readonly PythonValue[] }
  | { readonly kind: "dict"; readonly entries: readonly { readonly key: PythonValue; readonly value: PythonValue }[] }
  | { readonly kind: "call"; readonly call: PythonCall }
  | { readonly kind: "other"; readonly text: string };

export interface PythonImport {
  /** Dotted module as written, without leading dots: `torch.nn`. */
  readonly module: string;
  /** Leading dots: 0 for an absolute import. */
  readonly level: number;
  /** Names after `import` in a `from` import, as the module calls them; empty for `import module`. */
  readonly names: readonly string[];
  readonly line: number;
}

export interface PythonFunction {
  readonly name: string;
  /** The class it is a method of, if any. */
  readonly className: string | null;
  readonly line: number;
  /** Without `self`/`cls`, `*` and `/`. */
  readonly parameters: readonly { readonly name: string; readonly annotated: boolean }[];
  readonly returnAnnotated: boolean;
}

export interface PythonClass {
  readonly name: string;
  readonly bases: readonly string[];
  readonly line: number;
}

export interface PythonCall {
  /** Dotted callee as written: `torch.load`, `model.fit`; the last names only where the head is an expression. */
  readonly callee: string;
  readonly positional: readonly PythonValue[];
  readonly keywords: ReadonlyMap<string, PythonValue>;
  readonly line: number;
}

export interface PythonAssignment {
  readonly name: string;
  readonly value: PythonValue;
  readonly line: number;
}

export interface PythonFile {
  readonly path: string;
  readonly lineCount: number;
  /** First place that Python 3 cannot parse, or null. */
  readonly syntaxError: { readonly line: number } | null;
  readonly imports: readonly PythonImport[];
  /** What absolute imports bind, by local name: `np` -> `numpy`, `Flask` -> `flask.Flask`. Read it with `qualifiedName`. */
  readonly bindings: ReadonlyMap<string, string>;
  readonly functions: readonly PythonFunction[];
  readonly classes: readonly PythonClass[];
  readonly calls: readonly PythonCall[];
  /** Assignments of plain names outside functions and classes; those inside `if` or `try` at module level too. */
  readonly assignments: readonly PythonAssignment[];
  /** It has `if __name__ == "__main__":`. */
  readonly isScript: boolean;
}

export interface PythonFact {
  /** The repository's own files, vendored and generated code left out, sorted by path. */
  readonly files: readonly PythonFile[];
  /** Wanted files whose content is not readable text, with the reason. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/** Tools' own output, by the names that they give it. */
const generatedFile = /(_pb2|_pb2_grpc)\.py$|^versioneer\.py$/;

export function readPython({ snapshot }: FactSource): PythonFact {
  const files: PythonFile[] = [];
  const unreadable: PythonFact["unreadable"][number][] = [];
  for (const { path, kind } of snapshot.tree.entries) {
    if (!path.endsWith(".py") || (kind !== "file" && kind !== "executable")) continue;
    if (isVendored(path) || generatedFile.test(basename(path))) continue;
    const content = snapshot.files.get(path);
    if (content?.kind === "text") files.push(parsePython(path, content.text));
    else if (content?.kind === "unreadable") unreadable.push({ path, reason: content.reason });
  }
  const byPath = (a: { readonly path: string }, b: { readonly path: string }) => (a.path < b.path ? -1 : 1);
  return { files: files.sort(byPath), unreadable: unreadable.sort(byPath) };
}
