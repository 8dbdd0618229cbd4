import { Ruff } from "../../../facts/code-quality/ruff.ts";
import type { TodaysCode } from "./todays-code/todays-code.ts";

/** What flake8 checks by default, without layout, which the formatter owns. */
const rules = ["E4", "E501", "E7", "E9", "F", "W6"];
const notPython = ['"*.ipynb"', '"*.md"'];
const baselineNote = "# baseline: delete lines as you fix them";

interface Style {
  readonly lineLength: number;
  readonly pythonVersion: string | null;
}

/** `[tool.ruff]` and its tables for a repository that has no settings of ruff, with today's state as baselines. */
export function ruffTables(code: TodaysCode, style: Style): string {
  const target = ruffTarget(style.pythonVersion);
  return [
    "[tool.ruff]",
    `line-length = ${style.lineLength}`,
    ...(target === null ? [] : [`target-version = "${target}"`]),
    "# notebooks, code in texts, code of others, and files that are no Python 3",
    ...array("extend-exclude", [...notPython, ...outsideOf(code).map(quoted)]),
    "",
    "[tool.ruff.lint]",
    `select = [${rules.map((rule) => `"${rule}"`).join(", ")}]`,
    ...lintBaseline(findingsOf(code, style)),
    "",
    ruffFormatTable("tool.ruff.format", unformattedIn(code, style)),
  ].join("\n");
}

/** The table that makes ruff the formatter too, with the files that are not formatted today. */
export function ruffFormatTable(name: string, files: readonly string[]): string {
  return [`[${name}]`, baselineNote, ...array("exclude", [...notPython, ...files.map(quoted)]), ""].join("\n");
}

/** What no tool should read, beside what is not formatted. */
export function outsideOf(code: TodaysCode): readonly string[] {
  return [...code.foreignFolders, ...[...code.unparsable, ...code.unread].sort()];
}

function lintBaseline(findings: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (findings.size === 0) return [];
  const lines = [...findings].map(
    ([path, codes]) => `${quoted(path)} = [${codes.map((code) => `"${code}"`).join(", ")}]`,
  );
  return ["", "[tool.ruff.lint.per-file-ignores]", baselineNote, ...lines];
}

function findingsOf(code: TodaysCode, { lineLength, pythonVersion }: Style): ReadonlyMap<string, readonly string[]> {
  const target = ruffTarget(pythonVersion);
  const options = { "line-length": lineLength, lint: { select: rules }, ...(target && { "target-version": target }) };
  return withRuff(options, (ruff) => {
    const findings = new Map<string, readonly string[]>();
    for (const [path, text] of code.texts) {
      const codes = new Set((ruff.check(text) ?? []).map((finding) => finding.code));
      if (codes.size > 0) findings.set(path, [...codes].sort());
    }
    return findings;
  });
}

function unformattedIn(code: TodaysCode, { lineLength, pythonVersion }: Style): readonly string[] {
  const target = ruffTarget(pythonVersion);
  return withRuff({ "line-length": lineLength, ...(target && { "target-version": target }) }, (ruff) =>
    [...code.texts].filter(([path, text]) => path.endsWith(".pyi") || ruff.format(text) !== text).map(([path]) => path),
  );
}

function withRuff<T>(options: Readonly<Record<string, unknown>>, work: (ruff: Ruff) => T): T {
  const ruff = new Ruff(options);
  try {
    return work(ruff);
  } finally {
    ruff.free();
  }
}

/** Null where the repository states no version, or one that ruff does not know. */
function ruffTarget(pythonVersion: string | null): string | null {
  const minor = Number(/^3\.(\d+)$/.exec(pythonVersion ?? "")?.[1]);
  return minor >= 7 && minor <= 14 ? `py3${minor}` : null;
}

function array(key: string, items: readonly string[]): readonly string[] {
  return [`${key} = [`, ...items.map((item) => `    ${item},`), "]"];
}

/** The path as a glob from the root, as a TOML string. */
function quoted(path: string): string {
  return JSON.stringify(`./${path.replaceAll(/[*?[\]{}!\\]/g, "?")}`).replaceAll("\u007f", "\\u007f");
}
