import type { MypyScope } from "./todays-code/mypy-scope.ts";

/** `[mypy]` for setup.cfg and a section for each module of today that may hold errors. */
export function mypySections(scope: MypyScope): string {
  const lines = ["[mypy]", `files = ${scope.files}`];
  if (scope.base !== ".") lines.push(`mypy_path = ${scope.base}`);
  lines.push(
    "follow_imports = silent",
    "namespace_packages = True",
    "explicit_package_bases = True",
    "ignore_missing_imports = True",
    "disallow_untyped_defs = True",
    "check_untyped_defs = True",
    "no_implicit_optional = True",
    "warn_redundant_casts = True",
  );
  const excluded = scope.files === "." ? ["venv/", ...scope.excluded] : scope.excluded;
  if (excluded.length > 0) {
    lines.push(
      "# what mypy cannot read or name, or should not",
      "exclude = (?x)^(",
      ...alternatives(excluded),
      "    )",
    );
  }
  if (scope.modules.length > 0) lines.push("", "# baseline: delete sections as you fix them");
  for (const module of scope.modules) lines.push(`[mypy-${module}]`, "ignore_errors = True");
  if (scope.skippedModules.length > 0) lines.push("", "# excluded above");
  for (const module of scope.skippedModules) lines.push(`[mypy-${module}]`, "follow_imports = skip");
  return `${lines.join("\n")}\n`;
}

function alternatives(paths: readonly string[]): readonly string[] {
  return paths.map((path, index) => `    ${index === 0 ? " " : "|"} ${verbose(path)}${path.endsWith("/") ? "" : "$"}`);
}

/** The path as a regular expression in verbose mode. What is not plain ASCII becomes a dot, for readers with other encodings. */
function verbose(path: string): string {
  const characters = [...path].map((character) => {
    if (/[\w/]/.test(character)) return character;
    return /[.+=@-]/.test(character) ? `\\${character}` : ".";
  });
  return characters.join("");
}
