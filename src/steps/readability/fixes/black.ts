import type { TodaysCode } from "./todays-code/todays-code.ts";

/** `[tool.black]` for pyproject.toml, with the files that are not formatted today. */
export function blackTable(code: TodaysCode, lineLength: number, pythonVersion: string | null): string {
  const target = blackTarget(pythonVersion);
  const lines = ["[tool.black]", `line-length = ${lineLength}`];
  if (target !== null) lines.push(`target-version = ["${target}"]`);
  const baseline = blackBaseline(code);
  if (baseline.length > 0) {
    lines.push(
      "# baseline: delete lines as you fix them",
      "force-exclude = '''",
      "^/(",
      ...baseline.map((pattern, index) => `  ${index === 0 ? " " : "|"} ${pattern}`),
      ")",
      "'''",
    );
  }
  return `${lines.join("\n")}\n`;
}

function blackBaseline(code: TodaysCode): readonly string[] {
  const files = [...code.unformatted, ...code.unparsable, ...code.unread].sort();
  return [...code.foreignFolders.map((folder) => `${verbose(folder)}/`), ...files.map((path) => `${verbose(path)}$`)];
}

/** The path as a regular expression in verbose mode, inside a TOML literal string. */
function verbose(path: string): string {
  return path
    .replaceAll(/[\\^$.|?*+()[\]{}# &~-]/g, "\\$&")
    .replaceAll(/['\p{Cc}]/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

/** `py39`; null where the repository states none, or one that Black does not know. */
function blackTarget(pythonVersion: string | null): string | null {
  const minor = Number(/^3\.(\d+)$/.exec(pythonVersion ?? "")?.[1]);
  return minor >= 6 && minor <= 14 ? `py3${minor}` : null;
}
