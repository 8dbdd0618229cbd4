import { any, matchesWildcards, one, type Wildcards } from "../../config/wildcards.ts";
import type { PathTest } from "./path-patterns.ts";

type Token = Wildcards[number];

/** Alternatives beyond this many are no list that a person wrote. */
const mostAlternatives = 500;
const longestExpression = 10_000;

/**
 * Tests a path against a regular expression of black's `exclude`, `extend-exclude` or `force-exclude`. Only what such lists
 * are made of is read: names, `|`, groups, `^`, `$`, `.` and `.*`. Anything else gives null: a repository's expression is
 * never run as one, since it could be made to run for ever.
 */
export function blackPattern(source: string): PathTest | null {
  if (source.length > longestExpression) return null;
  const reader = new ExpressionReader(source.includes("\n") ? withoutVerboseParts(source) : source);
  const alternatives = reader.read();
  if (!alternatives) return null;
  const patterns = alternatives.map(anchored);
  return (path) => patterns.some((pattern) => matchesWildcards(pattern, `/${path}`));
}

/** A multi-line expression is read as verbose by black: white space and comments mean nothing. */
function withoutVerboseParts(source: string): string {
  return source
    .split("\n")
    .map((line) => line.replace(/(^|\s)#.*$/, ""))
    .join("")
    .replaceAll(/\s/g, "");
}

const start = "\u0002";
const end = "\u0003";

/** An expression matches anywhere in the path unless it is tied to its start or end. */
function anchored(tokens: readonly Token[]): Wildcards {
  const pattern = tokens.filter((token) => token !== start && token !== end);
  if (tokens[0] !== start) pattern.unshift(any);
  if (tokens.at(-1) !== end) pattern.push(any);
  return pattern;
}

/** Reads an expression into the list of all its alternatives; null where it holds something else. */
class ExpressionReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): readonly (readonly Token[])[] | null {
    const alternatives = this.#alternation(0);
    return this.#at === this.#source.length ? alternatives : null;
  }

  #alternation(depth: number): readonly (readonly Token[])[] | null {
    const all: (readonly Token[])[] = [];
    for (;;) {
      const sequence = this.#sequence(depth);
      if (!sequence || all.length + sequence.length > mostAlternatives) return null;
      all.push(...sequence);
      if (this.#source[this.#at] !== "|") return all;
      this.#at++;
    }
  }

  #sequence(depth: number): readonly (readonly Token[])[] | null {
    let sequences: (readonly Token[])[] = [[]];
    while (this.#at < this.#source.length && !"|)".includes(this.#source[this.#at] ?? "")) {
      const next = this.#source[this.#at] === "(" ? this.#group(depth) : this.#single();
      if (!next || sequences.length * next.length > mostAlternatives) return null;
      sequences = sequences.flatMap((before) => next.map((after) => [...before, ...after]));
    }
    return sequences;
  }

  #group(depth: number): readonly (readonly Token[])[] | null {
    if (depth > 10) return null;
    this.#at += this.#source.startsWith("(?:", this.#at) ? 3 : 1;
    const inner = this.#alternation(depth + 1);
    if (!inner || this.#source[this.#at] !== ")") return null;
    this.#at++;
    return "*+?{".includes(this.#source[this.#at] || " ") ? null : inner;
  }

  #single(): readonly (readonly Token[])[] | null {
    const character = this.#source[this.#at] ?? "";
    const following = this.#source[this.#at + 1] ?? "";
    if (character === "." && (following === "*" || following === "+")) {
      this.#at += 2;
      return [[any]];
    }
    const width = character === "\\" ? 2 : 1;
    if ("[]{}*+?".includes(character) || (character === "\\" && /[A-Za-z0-9]|^$/.test(following))) return null;
    if ("*+?{".includes(this.#source[this.#at + width] || " ")) return null;
    this.#at += width;
    if (character === "\\") return [[following]];
    if (character === ".") return [[one]];
    if (character === "^") return [[start]];
    return [[character === "$" ? end : character]];
  }
}
