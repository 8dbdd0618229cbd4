import { invalidSyntax, Ruff, type RuffDiagnostic } from "../../../../facts/code-quality/ruff.ts";
import { importCodes } from "./import-statements.ts";
import { hasUnreadableTypeComment } from "./type-comments.ts";

/** Rules of flake8 that have nothing to do with layout, which the formatter owns. PLW0602 is F824 there. */
const rules = ["E4", "E71", "E72", "E73", "E74", "E9", "F", "W6", "PLW0602"];

/** What flake8 says of one file, or null where the file does not parse as Python 3. */
export class Flake8Codes {
  readonly #lineLength: number;
  readonly #ruff: Ruff;

  constructor(lineLength: number) {
    this.#lineLength = lineLength;
    this.#ruff = new Ruff({
      "target-version": "py313",
      lint: { select: rules, "dummy-variable-rgx": "^$" },
    });
  }

  /** Sorted codes. Never too few for flake8 5 to 7; in rare cases one too many. */
  of(text: string): readonly string[] | null {
    const found = this.#ruff.check(hidingNoqa(text));
    if (found === null || found.some(({ code }) => code === invalidSyntax)) return null;
    if (/^[ \t]*# flake8[:=][ \t]*noqa[ \t]*\r?$/im.test(text)) return [];
    const lines = linesOf(text);
    const codes = loudCodes(found, lines);
    if (lines.some((line, index) => isTooLong(line, index, this.#lineLength))) codes.add("E501");
    if (lengthOfLastString(text) > this.#lineLength) codes.add("E501");
    if (codes.has("F403") && !codes.has("F405")) codes.add("F401");
    for (const code of [...importCodes(text, unusedImports(found)), ...looseMatches(text)]) codes.add(code);
    return [...codes].sort();
  }

  free(): void {
    this.#ruff.free();
  }
}

function codeInFlake8(code: string): string {
  return code === "PLW0602" ? "F824" : code;
}

/** Ruff and flake8 disagree on what a noqa comment covers; ruff must not see them. */
function hidingNoqa(text: string): string {
  return text.replaceAll(/noqa/gi, "n0qa");
}

/** Names as ruff's message quotes them. */
function unusedImports(found: readonly RuffDiagnostic[]): readonly string[] {
  return found.flatMap(({ code, message }) => (code === "F401" ? [/`([^`]*)`/.exec(message)?.[1] ?? ""] : []));
}

function loudCodes(found: readonly RuffDiagnostic[], lines: readonly string[]): Set<string> {
  const codes = new Set<string>();
  const seen = new Set<string>();
  for (const finding of found) {
    const code = codeInFlake8(finding.code);
    const place = `${code} ${finding.line}`;
    if (codes.has(code) || seen.has(place)) continue;
    seen.add(place);
    if (!hasNoqa(lines[finding.line - 1] ?? "", code)) codes.add(code);
  }
  return codes;
}

/** Whether every version of flake8 takes the line's comment for one that silences the code. */
function hasNoqa(line: string, code: string): boolean {
  if (/#\s*noqa(?!\s*:)/i.test(line)) return true;
  const listed = /#\s*noqa:\s?((?:[A-Z]+[0-9]+[,\s]+)*[A-Z]+[0-9]+)/i.exec(line)?.[1];
  return listed?.split(/[,\s]+/).some((prefix) => code.startsWith(prefix.toUpperCase())) ?? false;
}

/** pycodestyle's E501: characters without trailing blanks; a comment that is one long word (an address) may be longer. */
function isTooLong(line: string, index: number, limit: number): boolean {
  if (line.length <= limit) return false;
  const text = line.trimEnd();
  const length = [...text].length;
  if (length <= limit || (index === 0 && text.startsWith("#!")) || hasNoqa(line, "E501")) return false;
  const words = text.trim().split(/\s+/);
  const isAddress = words.length === 2 && words[0] === "#";
  return !(isAddress && length - [...(words[1] as string)].length < limit - 7);
}

/** flake8 takes a multi-line string at the end of a file without a final newline for one long line. */
function lengthOfLastString(text: string): number {
  const quote = /("""|''')[ \t]*$/.exec(text.slice(-200));
  if (!quote) return 0;
  const end = text.trimEnd().length;
  const opening = text.lastIndexOf(quote[1] as string, end - 4);
  return opening === -1 ? 0 : end - (text.lastIndexOf("\n", opening) + 1);
}

/** Rules that pycodestyle and pyflakes apply to more code than ruff does, as patterns that hold wherever they do. */
function looseMatches(text: string): readonly string[] {
  const codes: string[] = [];
  if (/\b[lOI]\s*(?::=|=(?!=))/.test(text)) codes.push("E741");
  if (/(?:[=!]=|\bis(?:\s+not)?)\s+type(?:s\.|\s*\()/.test(text)) codes.push("E721");
  if (text.includes(".has_key(")) codes.push("W601");
  if (hasIdleNonlocal(text)) codes.push("F824");
  if (hasUnreadableTypeComment(text)) codes.push("F723");
  return codes;
}

/** More names than any file declares so; beyond them the answer is the careful one. */
const mostNonlocals = 50;

function hasIdleNonlocal(text: string): boolean {
  const declared = [...text.matchAll(/^[ \t]*nonlocal[ \t]+([\w, \t]+)/gm)].flatMap(([, names = ""]) =>
    names.split(","),
  );
  const names = [...new Set(declared.map((name) => name.trim()))];
  if (names.length > mostNonlocals) return true;
  return names.some((name) => !new RegExp(`\\b${name}\\b[^#=\\n]{0,200}=(?!=)`).test(text));
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}
