import { Ruff } from "../../../../facts/code-quality/ruff.ts";

/** Black guesses the Python version of each file; a file counts as formatted only if every guess leaves it alone. */
const targets = ["py37", "py310", "py314"];

/** Formatting takes time by the square of a line's length, and nobody formats a line like that. */
const longestLine = 10_000;

/** Whether Black would leave a file as it is: ruff's formatter, and the places where Black is known to differ from it. */
export class BlackLayout {
  readonly #lineLength: number;
  readonly #formatters: readonly Ruff[];

  constructor(lineLength: number) {
    this.#lineLength = lineLength;
    this.#formatters = targets.map((target) => new Ruff({ "target-version": target, "line-length": lineLength }));
  }

  isFormatted(text: string): boolean {
    const lines = text.split(/\r?\n/);
    if (lines.some((line) => line.length > longestLine) || this.#mayDiffer(text, lines)) return false;
    return this.#formatters.every((formatter) => formatter.format(text) === text);
  }

  free(): void {
    for (const formatter of this.#formatters) formatter.free();
  }

  #mayDiffer(text: string, lines: readonly string[]): boolean {
    if (lines.every((line) => /^\s*(#|$)/.test(line))) return text.trim() !== "" && /\n\r?\n$/.test(text);
    return lines.some(
      (line, index) =>
        this.#isDoubtful(line) ||
        isDoubtfulWithNext(line, lines[index + 1]?.trimStart() ?? "") ||
        isNewStyle(lines, index) ||
        isWideGapAfterImport(lines, index),
    );
  }

  #isDoubtful(line: string): boolean {
    if (/^\s*assert\b.*, \($/.test(line) || /^\s*\(.*\) = /.test(line) || /^\s*\| .*[,:]$/.test(line)) return true;
    if (/\) -> .*[[(]$/.test(line)) return true;
    const pragma = line.search(/# ?(?:type|noqa|pyright|pylint|ruff|mypy|nosec)\b/);
    if (pragma === -1) return false;
    return line.length > this.#lineLength || /[([{]$/.test(line.slice(0, pragma).trimEnd());
  }
}

/** A multi-line string as the only argument; a conditional expression within another or within a comprehension. */
function isDoubtfulWithNext(line: string, next: string): boolean {
  return (
    (line.endsWith("(") && /^\w{0,2}("""|''')/.test(next)) ||
    (/^\s+else\b.*[^:]$/.test(line) && /^(?:if|for)\b/.test(next))
  );
}

/** Bodies that Black before 24 writes in another way: `...` on the line of its `def`, and an empty line after that line. */
function isNewStyle(lines: readonly string[], index: number): boolean {
  const line = lines[index] as string;
  if (!/^\s*(?:async def|def|class)\b/.test(line) && !/^\s*\).*:/.test(line)) return false;
  return /: \.\.\.$/.test(line) || (line.endsWith(":") && lines[index + 1] === "");
}

/** Two empty lines between the imports and what is no definition: Black makes them one. */
function isWideGapAfterImport(lines: readonly string[], index: number): boolean {
  if (lines[index] !== "" || lines[index + 1] !== "" || !/^(?:import|from)\b|^\)$/.test(lines[index - 1] ?? ""))
    return false;
  return !/^(?:def|class|async|@)/.test(lines[index + 2] ?? "");
}
