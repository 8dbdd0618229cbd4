import { readFormatStyle } from "./code-quality/format-style.ts";
import { readLintStyle } from "./code-quality/lint-style.ts";
import { openLinter } from "./code-quality/linter.ts";
import { invalidSyntax, Ruff, type RuffDiagnostic } from "./code-quality/ruff.ts";
import { isSwitchedOff, severity } from "./code-quality/rules.ts";
import type { FactSource } from "./facts.ts";
import { withoutByteOrderMark } from "./formats/config-file.ts";

interface LintFinding {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Rule code in flake8's and ruff's common naming: `F821`, `E501`. */
  readonly code: string;
  readonly message: string;
}

export interface CodeQuality {
  /** What the code was held to, and where that is said (null: the essay's defaults). */
  readonly lineLength: { readonly value: number; readonly path: string | null; readonly line: number | null };
  /** Files that formatting would leave as they are. */
  readonly formatted: readonly string[];
  /** Files that formatting would change. */
  readonly unformatted: readonly string[];
  /** What it would change in each of these: how many lines, and the first of them (1-based). */
  readonly toFormat: ReadonlyMap<string, { readonly lines: number; readonly first: number; readonly text: string }>;
  /** Files that do not parse as Python 3, with the first place. */
  readonly unparsable: readonly { readonly path: string; readonly line: number; readonly message: string }[];
  /**
   * Worst first: what stops or breaks the code when it runs, then the rest of pyflakes, then pycodestyle errors, then all
   * else; by path and line within. Files that do not parse are in `unparsable` alone.
   */
  readonly findings: readonly LintFinding[];
  /** The file whose rules the findings follow, null where the repository states none. */
  readonly rulesPath: string | null;
}

/** Formats and lints the repository's own Python in process, by its own line length, rules and exclusions. */
export function readCodeQuality(source: FactSource): CodeQuality {
  const formatStyle = readFormatStyle(source);
  const lintStyle = readLintStyle(source, formatStyle);
  const formatter = new Ruff({ ...formatStyle.options, "line-length": formatStyle.lineLength.value });
  const linter = openLinter(lintStyle);
  const formatted: string[] = [];
  const toFormat = new Map<string, { readonly lines: number; readonly first: number; readonly text: string }>();
  const unparsable: CodeQuality["unparsable"][number][] = [];
  const findings: LintFinding[] = [];
  try {
    for (const { path } of source.fact("python").files) {
      const isFormatted = !formatStyle.isExcluded(path);
      const isLinted = !lintStyle.isExcluded(path);
      if (!isFormatted && !isLinted) continue;
      const text = withoutByteOrderMark(source.text(path) ?? "");
      const found = linter.check(text) ?? [tooDeep];
      const broken = found.find(({ code }) => code === invalidSyntax);
      if (broken) {
        unparsable.push({ path, line: broken.line, message: broken.message });
        continue;
      }
      if (isLinted) for (const finding of ownFindings(path, text, found, lintStyle)) findings.push(finding);
      const result = isFormatted && text.trim() !== "" ? formatter.format(text) : null;
      if (result === text) formatted.push(path);
      else if (result !== null) toFormat.set(path, difference(text, result));
    }
  } finally {
    formatter.free();
    linter.free();
  }
  findings.sort(worstFirst);
  return {
    lineLength: { ...formatStyle.lineLength, line: statingLine(source, formatStyle.lineLength) },
    formatted,
    unformatted: [...toFormat.keys()],
    toFormat,
    unparsable,
    findings,
    rulesPath: lintStyle.path,
  };
}

const tooDeep = { code: invalidSyntax, message: "nested too deeply to be read", line: 1, column: 1 };

function ownFindings(
  path: string,
  text: string,
  found: readonly RuffDiagnostic[],
  style: Parameters<typeof isSwitchedOff>[2],
): readonly LintFinding[] {
  const isShapeName = annotatesShapes(text);
  return found
    .filter(({ code }) => !isSwitchedOff(code, path, style) && !(code === "F821" && isShapeName))
    .map(({ code, message, line, column }) => ({ path, line, column, code, message }));
}

/** jaxtyping's annotations hold axis names, which a linter takes for names that nothing defines. */
function annotatesShapes(text: string): boolean {
  return /^[ \t]*(from|import) (jaxtyping|torchtyping|nptyping)\b/m.test(text);
}

function worstFirst(a: LintFinding, b: LintFinding): number {
  return (
    severity(a.code) - severity(b.code) ||
    (a.path < b.path ? -1 : Number(a.path > b.path)) ||
    a.line - b.line ||
    a.column - b.column
  );
}

/** Lines of the text that the other text has not, wherever they stand; 1 where only blank lines come or go. */
function difference(
  text: string,
  other: string,
): { readonly lines: number; readonly first: number; readonly text: string } {
  const [lines, others] = [text.split("\n"), other.split("\n")];
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  let changed = 0;
  for (const line of lines) {
    const rest = left.get(line) ?? 0;
    if (rest > 0) left.set(line, rest - 1);
    else changed++;
  }
  const differing = lines.findIndex((line, index) => line !== others[index]);
  const first = differing === -1 ? lines.length - 1 : differing;
  return { lines: Math.max(1, changed), first: first + 1, text: lines[first] ?? "" };
}

/** The line that states the line length, where one does: a tool's default is stated by no line. */
function statingLine(
  source: FactSource,
  { value, path }: { readonly value: number; readonly path: string | null },
): number | null {
  const lines = path === null ? [] : (source.text(path) ?? "").split("\n");
  const index = lines.findIndex((line) => line.includes(String(value)) && /length|limit|-l\b/.test(line));
  return index === -1 ? null : index + 1;
}
