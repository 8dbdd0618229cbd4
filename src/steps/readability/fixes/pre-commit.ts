import type { ToolName } from "../../../facts/tool-config.ts";
import { versions } from "./versions.ts";

/** Items of `repos:` by tool, with `- ` at column 0. */
const items: Partial<Record<ToolName, string>> = {
  black: item("https://github.com/psf/black-pre-commit-mirror", versions.black, "black"),
  "ruff-format": item("https://github.com/astral-sh/ruff-pre-commit", `v${versions.ruff}`, "ruff-format"),
  flake8: item("https://github.com/PyCQA/flake8", versions.flake8, "flake8"),
  ruff: item("https://github.com/astral-sh/ruff-pre-commit", `v${versions.ruff}`, "ruff-check"),
  mypy: item("https://github.com/pre-commit/mirrors-mypy", `v${versions.mypy}`, "mypy", [
    "args: []",
    "pass_filenames: false",
  ]),
};

function item(repository: string, revision: string, id: string, more: readonly string[] = []): string {
  const lines = [`- repo: ${repository}`, `  rev: ${revision}`, "  hooks:", `    - id: ${id}`];
  return [...lines, ...more.map((line) => `      ${line}`), ""].join("\n");
}

export function hasHook(tool: ToolName): boolean {
  return items[tool] !== undefined;
}

/** Items of `repos:` for the tools; tools that we have no hook for are left out. */
export function hookItems(tools: readonly ToolName[]): string {
  return tools.map((tool) => items[tool] ?? "").join("");
}

/** A whole `.pre-commit-config.yaml`. */
export function hookConfig(tools: readonly ToolName[]): string {
  const list = hookItems(tools).trimEnd().replaceAll(/^/gm, "  ");
  return `# runs on each commit after: pip install pre-commit && pre-commit install\nrepos:\n${list}\n`;
}
