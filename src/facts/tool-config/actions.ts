import type { ToolName } from "../tool-config.ts";
import { type RunTool, runTool, toolKinds } from "./commands.ts";

/** Actions that run several tools, by the end of their name. */
const collections: readonly { readonly name: RegExp; readonly tools: readonly ToolName[] }[] = [
  { name: /^(slim\/)?super-linter$/, tools: ["black", "flake8", "mypy"] },
  { name: /^megalinter/, tools: ["black", "flake8", "mypy"] },
  { name: /^wemake-python-styleguide$/, tools: ["flake8"] },
  { name: /^python-lint(er)?$/, tools: ["flake8", "black", "mypy"] },
];

/** Actions that only put a tool on the machine. */
const installers = /(^|[^a-z])(setup|install|cache)([^a-z]|$)/;

/**
 * The tools that a GitHub action runs, told by a tool's name in the action's own (`psf/black`, `py-actions/flake8`,
 * `reviewdog/action-mypy`). `inputs` are the values under `with:`: they tell `ruff format` from `ruff check`.
 */
export function toolsInAction(uses: string, inputs: readonly string[] = []): readonly RunTool[] {
  const name = (uses.split("@", 1)[0] ?? "").toLowerCase();
  const [owner, ...path] = name.split("/");
  const action = path.join("/");
  if (name === "pre-commit/action") return [runTool("pre-commit")];
  const collection = collections.find((candidate) => candidate.name.test(action));
  if (collection) return collection.tools.map(runTool);
  if (owner === "" || owner === "." || installers.test(action)) return [];
  const tool = action.split(/[^a-z0-9]+/).find((word) => Object.hasOwn(toolKinds, word)) as ToolName | undefined;
  if (tool === undefined) return [];
  if (tool !== "ruff") return [runTool(tool)];
  const isFormat = inputs.some((input) => /^\s*format(\s|$)/.test(input));
  return [runTool(isFormat ? "ruff-format" : "ruff")];
}
