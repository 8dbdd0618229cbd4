import { type Evidence, evidenceAt } from "../../facts/evidence.ts";
import type { ToolConfig, ToolKind, ToolUse } from "../../facts/tool-config.ts";
import type { Tree } from "../../facts/tree.ts";
import { fail, pass, skip, warn } from "../../review/verdict.ts";

/** Places shown for one verdict: enough to believe it. */
const mostPlaces = 3;

/** Whether any tool of a kind is set up; the same question for formatter, linter and type checker. */
export function toolVerdict<Id extends Exclude<ToolKind, "hook-runner">>(id: Id, toolConfig: ToolConfig, tree: Tree) {
  if (tree.files(({ path }) => /\.(py|pyi|ipynb)$/.test(path)).length === 0) {
    return skip(`${id}/no-python` as const, {});
  }
  const uses = workingUses(toolConfig, id);
  if (uses.length > 0) {
    return pass(`${id}/configured` as const, { tools: toolNames(uses) }, placesOf(uses));
  }
  const broken = toolConfig.broken.find(({ kinds }) => kinds.includes(id));
  if (broken) {
    const { path, line, message } = broken;
    return warn(`${id}/broken` as const, { path, message }, [evidenceAt(path, line, message)]);
  }
  return fail(`${id}/none` as const, { places: toolConfig.placesLookedAt.length });
}

/** Uses of a kind of tool in files that parse. */
export function workingUses(toolConfig: ToolConfig, kind: ToolKind): readonly ToolUse[] {
  const broken = new Set(toolConfig.broken.map(({ path }) => path));
  return toolConfig.uses.filter((use) => use.kind === kind && !broken.has(use.path));
}

/** Names as people write them, each once, in the order found. */
export function toolNames(uses: readonly Pick<ToolUse, "tool">[]): readonly string[] {
  return [...new Set(uses.map(({ tool }) => (tool === "ruff-format" ? "ruff format" : tool)))];
}

/** The first place of each file. */
export function placesOf(uses: readonly Pick<ToolUse, "path" | "line" | "text">[]): readonly Evidence[] {
  const byPath = new Map<string, Evidence>();
  for (const { path, line, text } of uses) if (!byPath.has(path)) byPath.set(path, evidenceAt(path, line, text));
  return [...byPath.values()].slice(0, mostPlaces);
}
