import { refused } from "../../../edit/edit.ts";
import { appendToYamlList } from "../../../edit/yaml.ts";
import type { ToolName } from "../../../facts/tool-config.ts";
import { hasHook, hookConfig, hookItems } from "./pre-commit.ts";
import type { Known, ReadabilityDraft } from "./readability.ts";
import type { TodaysCode } from "./todays-code/todays-code.ts";
import { hasStep, lintWorkflow } from "./workflow.ts";

const hooksPath = ".pre-commit-config.yaml";

/** Names of the workflow file by preference; a workflow that is there is never touched. */
const workflowNames = ["ci", "lint", "readability"] as const;

/** Adds hooks for the tools to pre-commit's configuration. A repository with another hook runner keeps to that. */
export function addHooks(draft: ReadabilityDraft, { toolConfig }: Known, tools: readonly ToolName[]): void {
  const known = tools.filter(hasHook);
  const hasOtherRunner = toolConfig.hookConfigs.some(({ path }) => path !== hooksPath);
  if (known.length === 0 || hasOtherRunner) return;
  const isAdded = draft.edit(hooksPath, (text) => {
    return text === undefined || text.trim() === ""
      ? { ok: true, text: hookConfig(known) }
      : appendToYamlList(text, "repos", hookItems(known));
  });
  if (isAdded) draft.remark(hooksPath, "readability/hooks-added", { tools: known });
}

/** Adds a workflow that runs what surely passes today: the tools that were just set up, and those that find nothing. */
export function addWorkflow(
  draft: ReadabilityDraft,
  known: Known,
  {
    present,
    added,
    code,
  }: { readonly present: readonly ToolName[]; readonly added: readonly ToolName[]; readonly code: TodaysCode },
): void {
  const running = present.filter((tool) => passesToday(tool, known, code));
  const tools = [...running, ...added].filter(hasStep);
  const left = present.filter((tool) => !tools.includes(tool));
  if (left.length > 0) draft.remark(null, "readability/not-in-ci", { tools: left });
  if (tools.length === 0) return;
  const name = workflowNames.find(
    (candidate) => !draft.has(pathOf(candidate, "yml")) && !draft.has(pathOf(candidate, "yaml")),
  );
  const path = pathOf(name ?? "ci", "yml");
  const title = name === "ci" ? "CI" : "Lint";
  const isAdded = draft.edit(path, () =>
    name === undefined
      ? refused("other workflows have taken all names that fit")
      : { ok: true, text: lintWorkflow(title, tools, known.wholeSnapshot.defaultBranch) },
  );
  if (isAdded) draft.remark(path, "readability/workflow-added", { tools });
}

function pathOf(name: string, extension: "yml" | "yaml"): string {
  return `.github/workflows/${name}.${extension}`;
}

/**
 * Whether a tool that is set up already finds nothing in the code as it is. Only what was run in process is known: not
 * notebooks, which ruff reads too, not the rules that ruff lacks of flake8's, and no other tools.
 */
function passesToday(tool: ToolName, { codeQuality, snapshot, wholeSnapshot }: Known, code: TodaysCode): boolean {
  if (code.unparsable.length + code.unread.length + code.foreignFolders.length > 0) return false;
  if (tool === "black") return codeQuality.unformatted.length === 0 && code.unformatted.length === 0;
  const { entries } = wholeSnapshot.tree;
  const isAllKnown =
    snapshot.tree.entries.length === entries.length && !entries.some(({ path }) => path.endsWith(".ipynb"));
  return tool === "ruff" && isAllKnown && codeQuality.findings.length === 0;
}
