import type { FactSource } from "./facts.ts";

/** One kind of debt that settings keep from the tools, so that a pull request of ours was green on arrival. */
interface BaselineList {
  /** Files (or modules) listed. */
  readonly count: number;
  /** Where the list begins; null where there is none. */
  readonly place: { readonly path: string; readonly line: number } | null;
}

/** What stands under the comment `# baseline: …` in settings files: listed today, to be mended later. */
export interface Baseline {
  readonly unformatted: BaselineList;
  readonly findings: BaselineList;
  readonly untyped: BaselineList;
}

const settingsFiles = ["pyproject.toml", "ruff.toml", ".ruff.toml", "setup.cfg", ".flake8", "tox.ini", "mypy.ini"];

const baselineComment = /^\s*# baseline:/;

export function readBaseline({ text }: FactSource): Baseline {
  const none: BaselineList = { count: 0, place: null };
  const baseline: { -readonly [Kind in keyof Baseline]: BaselineList } = {
    unformatted: none,
    findings: none,
    untyped: none,
  };
  for (const path of settingsFiles) {
    const lines = (text(path) ?? "").split(/\r?\n/);
    for (const [index, line] of lines.entries()) {
      if (!baselineComment.test(line)) continue;
      const kind = kindOf(lines, index);
      if (kind === null || baseline[kind].place !== null) continue;
      const count = entriesBelow(lines, index);
      if (count > 0) baseline[kind] = { count, place: { path, line: index + 1 } };
    }
  }
  return baseline;
}

/** The key below the comment tells it, or the table above. */
function kindOf(lines: readonly string[], comment: number): keyof Baseline | null {
  const [above = "", below = ""] = [lines[comment - 1], lines[comment + 1]];
  if (below.startsWith("[mypy-")) return "untyped";
  if (/^(force-)?exclude\s*=/.test(below)) return "unformatted";
  return [above, below].some((line) => line.includes("per-file-ignores")) ? "findings" : null;
}

/** Entries name Python files, or are sections of mypy, until another table or section begins. */
function entriesBelow(lines: readonly string[], comment: number): number {
  let count = 0;
  for (const line of lines.slice(comment + 1)) {
    const isModule = line.startsWith("[mypy-");
    if (baselineComment.test(line) || (line.startsWith("[") && !isModule)) break;
    if (isModule || /\.pyi?\b/.test(line)) count++;
  }
  return count;
}
