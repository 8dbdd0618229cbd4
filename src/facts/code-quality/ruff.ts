import { createRequire } from "node:module";

type RuffModule = typeof import("@astral-sh/ruff-wasm-nodejs");
type Workspace = InstanceType<RuffModule["Workspace"]>;

/** Options as a `ruff.toml` would hold them. */
export type RuffOptions = Readonly<Record<string, unknown>>;

export interface RuffDiagnostic {
  /** Rule code, or `invalid-syntax`. */
  readonly code: string;
  readonly message: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

export const invalidSyntax = "invalid-syntax";

const require = createRequire(import.meta.url);
const packageName = "@astral-sh/ruff-wasm-nodejs";
let loaded: RuffModule | null = null;

/** Ruff's linter and formatter under one set of options. A crash on one file does not reach the next. */
export class Ruff {
  readonly #options: RuffOptions;
  #module: RuffModule;
  #workspace: Workspace;

  /** Throws an Error with ruff's word when it does not accept the options. */
  constructor(options: RuffOptions) {
    this.#options = options;
    this.#module = ruffModule();
    this.#workspace = open(this.#module, options);
  }

  /** Findings in the order of the file; null when ruff gave up on it (code nested too deeply). */
  check(text: string): readonly RuffDiagnostic[] | null {
    const found = this.#contained((workspace) => workspace.check(text) as readonly RawDiagnostic[]);
    return found?.map(diagnostic).sort((a, b) => a.line - b.line || a.column - b.column) ?? null;
  }

  /** The formatted text; null when the text does not parse, ruff gave up on it, or a line is longer than any person's. */
  format(text: string): string | null {
    if (hasEndlessLine(text)) return null;
    return this.#contained((workspace) => workspace.format(text));
  }

  free(): void {
    release(this.#workspace);
  }

  #contained<T>(work: (workspace: Workspace) => T): T | null {
    if (this.#module !== ruffModule()) {
      release(this.#workspace);
      this.#module = ruffModule();
      this.#workspace = open(this.#module, this.#options);
    }
    try {
      return work(this.#workspace);
    } catch (error) {
      if (isCrash(error)) unload();
      return null;
    }
  }
}

/** Ruff's formatter takes quadratic time on statements that share a line: 14 s for 200 KB of `x=1;`. */
const longestLine = 10_000;

function hasEndlessLine(text: string): boolean {
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
    if (end - start > longestLine) return true;
    start = end + 1;
  }
  return text.length - start > longestLine;
}

interface RawDiagnostic {
  readonly code: string | null;
  readonly message: string;
  readonly start_location: { readonly row: number; readonly column: number };
}

function diagnostic(raw: RawDiagnostic): RuffDiagnostic {
  const { row, column } = raw.start_location;
  return { code: raw.code ?? invalidSyntax, message: raw.message, line: row, column };
}

function ruffModule(): RuffModule {
  loaded ??= require(packageName) as RuffModule;
  return loaded;
}

function open(module: RuffModule, options: RuffOptions): Workspace {
  return new module.Workspace(options, module.PositionEncoding.Utf16);
}

/** A trap leaves the instance's memory in an unknown state, so that nothing of it may be used again. */
function isCrash(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === "RuntimeError");
}

function unload(): void {
  loaded = null;
  delete require.cache[require.resolve(packageName)];
}

/** Freeing also ends the garbage collector's duty to do so, which in a crashed instance would throw out of nowhere. */
function release(workspace: Workspace): void {
  try {
    workspace.free();
  } catch {
    // The workspace belongs to an instance that crashed; its memory goes with the instance.
  }
}
