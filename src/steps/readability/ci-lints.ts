import { evidenceAt } from "../../facts/evidence.ts";
import { toolsInAction } from "../../facts/tool-config/actions.ts";
import { toolsInCommand } from "../../facts/tool-config/commands.ts";
import type { HookConfig, ToolKind, ToolName } from "../../facts/tool-config.ts";
import type { WorkflowAction, WorkflowCommand, WorkflowsFact } from "../../facts/workflows.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, warn } from "../../review/verdict.ts";
import { placesOf, toolNames, workingUses } from "./tool-verdict.ts";

const kinds = ["formatter", "linter", "type-checker"] as const satisfies readonly ToolKind[];

interface ToolRun {
  readonly tool: ToolName;
  readonly kind: ToolKind;
  readonly path: string;
  readonly line: number | null;
  readonly text: string;
}

export default defineCheck({
  id: "ci-lints",
  step: "readability",
  requires: ["workflows", "toolConfig"],
  run({ workflows, toolConfig }) {
    const isBroken = (path: string) => workflows.broken.some((file) => file.path === path);
    const accepted = workflows.workflows.filter(({ path }) => !isBroken(path));
    const running = accepted.filter(({ startsOn }) => startsOn.length > 0);
    const runs = [
      ...running.flatMap(runsIn),
      ...workflows.otherSystems.flatMap(({ commands }) => runsIn({ commands, actions: [] })),
      ...toolConfig.hookConfigs.flatMap(runsByService),
    ];
    if (runs.length > 0) {
      const missing = kinds.filter((kind) => !runs.some((run) => run.kind === kind));
      return pass("ci-lints/runs", { tools: toolNames(runs), missing }, placesOfKinds(runs));
    }
    const late = accepted.flatMap((workflow) => runsIn(workflow));
    if (late.length > 0) return warn("ci-lints/not-on-changes", { tools: toolNames(late) }, placesOf(late));
    const [broken] = workflows.broken;
    if (broken) {
      const { path, line, message } = broken;
      return warn("ci-lints/broken", { path, message }, [evidenceAt(path, line, message)]);
    }
    const configured = toolNames(kinds.flatMap((kind) => workingUses(toolConfig, kind)));
    const systems = hasCi(workflows);
    if (!systems) return fail("ci-lints/no-ci", { tools: configured });
    const ciFiles = [...running, ...workflows.otherSystems].slice(0, 3);
    const evidence = ciFiles.map(({ path }) => evidenceAt(path, null, path));
    return fail("ci-lints/none", { tools: configured }, evidence);
  },
});

function hasCi({ workflows, otherSystems }: WorkflowsFact): boolean {
  return otherSystems.length > 0 || workflows.some(({ startsOn }) => startsOn.length > 0);
}

function runsIn(workflow: {
  readonly commands: readonly WorkflowCommand[];
  readonly actions: readonly WorkflowAction[];
}): readonly ToolRun[] {
  const byCommand = workflow.commands.flatMap(({ command, path, line }) =>
    toolsInCommand(command).map((tool): ToolRun => ({ ...tool, path, line, text: command })),
  );
  const byAction = workflow.actions.flatMap(({ uses, inputs, path, line }) =>
    toolsInAction(uses, inputs).map((tool): ToolRun => ({ ...tool, path, line, text: uses })),
  );
  return [...byCommand, ...byAction].filter(({ kind }) => kind !== "hook-runner");
}

/** The service pre-commit.ci runs all hooks on each pull request; a section `ci:` shows that it is used. */
function runsByService({ hooks, serviceLine, path }: HookConfig): readonly ToolRun[] {
  if (serviceLine === null) return [];
  return hooks.flatMap(({ tools, line, id }) => tools.map((tool): ToolRun => ({ ...tool, path, line, text: id })));
}

/** One place for each kind of tool that runs. */
function placesOfKinds(runs: readonly ToolRun[]) {
  const firsts = kinds.map((kind) => runs.find((run) => run.kind === kind)).filter((run) => run !== undefined);
  return firsts.map(({ path, line, text }) => evidenceAt(path, line, text));
}
