import type { FactSource } from "./facts.ts";
/** A value as it stands in the source; nothing is evaluated. */
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
  /** Names after `import` in a `from` import; empty for `import module`. */
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
  readonly functions: readonly PythonFunction[];
  readonly classes: readonly PythonClass[];
  readonly calls: readonly PythonCall[];
  /** Assignments at module level. */
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

export function readPython(_source: FactSource): PythonFact {
  throw new Error("to be written");
}
