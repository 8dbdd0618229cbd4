import type { TodaysCode } from "./todays-code/todays-code.ts";

/** `[flake8]` for setup.cfg, with today's findings by file and code. */
export function flake8Section(code: TodaysCode, lineLength: number): string {
  const lines = [
    "[flake8]",
    `max-line-length = ${lineLength}`,
    "# layout belongs to the formatter",
    "extend-ignore = E1,E2,E3,E502,E70,W1,W2,W3,W5",
  ];
  const outside = [...code.foreignFolders, ...[...code.unparsable, ...code.unread].sort()];
  lines.push(
    "# virtual environments, code of others, and files that are no Python 3",
    "extend-exclude =",
    ...[".venv", "venv", ...outside.map(pattern)].map((path) => `    ${path},`),
  );
  if (code.findings.size > 0) {
    lines.push("# baseline: delete lines as you fix them", "per-file-ignores =");
    for (const [path, codes] of code.findings) lines.push(`    ${pattern(path)}:${codes.join(",")}`);
  }
  return `${lines.join("\n")}\n`;
}

/**
 * The path as a glob from the root. flake8 splits its lists at commas and blanks and reads brackets as globs; `?` stands for
 * these, and for all that is not ASCII, since not every reader of setup.cfg decodes it as UTF-8.
 */
function pattern(path: string): string {
  return `./${[...path].map((character) => (/[\w./+=@-]/.test(character) ? character : "?")).join("")}`;
}
