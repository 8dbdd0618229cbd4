import type { FactSource } from "./facts.ts";
import { toolsInAction } from "./tool-config/actions.ts";
import { toolsInCommand } from "./tool-config/commands.ts";
import { type HookConfig, readHookConfigs } from "./tool-config/hooks.ts";
import { readSettings, settingsPlaces } from "./tool-config/settings.ts";
import type { Task } from "./workflows/tasks/task.ts";
import { TaskIndex } from "./workflows/tasks/task-calls.ts";
import { readTasks, taskFileNames } from "./workflows/tasks/tasks.ts";
import type { WorkflowsFact } from "./workflows.ts";

export type { HookConfig } from "./tool-config/hooks.ts";

export type ToolKind = "formatter" | "linter" | "type-checker" | "hook-runner";

export type ToolName =
  | "black"
  | "ruff-format"
  | "yapf"
  | "autopep8"
  | "flake8"
  | "ruff"
  | "pylint"
  | "pycodestyle"
  | "pyflakes"
  | "prospector"
  | "pylama"
  | "mypy"
  | "pyright"
  | "pytype"
  | "pyre"
  | "pyrefly"
  | "ty"
  | "pre-commit"
  | "prek"
  | "lefthook";

/** One place in which a tool is configured or run. */
export interface ToolUse {
  readonly tool: ToolName;
  readonly kind: ToolKind;
  /** How: a settings section or file, a hook, a CI step, or a task (tox, nox, make, just, pixi, poe, hatch, pdm, a lint script). */
  readonly how: "settings" | "hook" | "ci" | "task";
  readonly path: string;
  readonly line: number | null;
  readonly text: string;
}

/** A configuration file that does not parse, with the parser's word. */
export interface BrokenConfig {
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
  /** What the file could have held settings for. */
  readonly kinds: readonly ToolKind[];
}

export interface ToolConfig {
  /** Settings first, then hooks, tasks and CI; within each the root's files first. */
  readonly uses: readonly ToolUse[];
  readonly broken: readonly BrokenConfig[];
  /** Every path that was looked at or would have been: said where nothing was found. */
  readonly placesLookedAt: readonly string[];
  /** Configurations of hook runners, broken ones included. */
  readonly hookConfigs: readonly HookConfig[];
}

const anyTool: readonly ToolKind[] = ["formatter", "linter", "type-checker"];

/** Which formatters, linters and type checkers the repository uses, from every place in which a tool may be told so. */
export function readToolConfig(source: FactSource): ToolConfig {
  const settings = readSettings(source);
  const hookConfigs = readHookConfigs(source);
  const tasks = readTasks(source);
  const workflows = source.fact("workflows");
  const brokenHooks = hookConfigs.flatMap(({ path, problem }): BrokenConfig[] => {
    return problem ? [{ path, line: problem.line, message: problem.message, kinds: [...anyTool, "hook-runner"] }] : [];
  });
  const brokenWorkflows = workflows.broken.map((broken): BrokenConfig => ({ ...broken, kinds: anyTool }));
  const looked = [
    ...settingsPlaces,
    ...taskFileNames,
    ...hookConfigs.map(({ path }) => path),
    ...workflows.workflows.map(({ path }) => path),
    ...workflows.otherSystems.map(({ path }) => path),
    ...settings.paths,
    ...tasks.map(({ path }) => path),
  ];
  return {
    uses: [...settings.uses, ...hookUses(hookConfigs, tasks), ...taskUses(tasks), ...workflowUses(workflows)],
    broken: [...settings.broken, ...brokenHooks, ...brokenWorkflows],
    placesLookedAt: [...new Set(looked)],
    hookConfigs,
  };
}

function hookUses(configs: readonly HookConfig[], tasks: readonly Task[]): readonly ToolUse[] {
  const index = new TaskIndex(tasks);
  return configs.flatMap(({ runner, path, hooks, problem }): ToolUse[] => {
    if (problem) return [];
    const seen = new Set<Task>();
    const uses = hooks.flatMap((hook): ToolUse[] => {
      const tasksStarted = index.startedBy(hook.command).filter((task) => !seen.has(task));
      for (const task of tasksStarted) seen.add(task);
      const started = tasksStarted.flatMap((task) => task.commands);
      const tools = [...hook.tools, ...started.flatMap(({ command }) => toolsInCommand(command))];
      const text = hook.repository ? `${hook.id} (${hook.repository})` : hook.command;
      return tools.map((tool) => ({ ...tool, how: "hook", path, line: hook.line, text }));
    });
    if (runner === "husky") return uses;
    return [{ tool: runner, kind: "hook-runner", how: "settings", path, line: null, text: path }, ...uses];
  });
}

function taskUses(tasks: readonly Task[]): readonly ToolUse[] {
  return tasks.flatMap(({ path, commands }) =>
    commands.flatMap(({ command, line }) =>
      toolsInCommand(command).map((tool): ToolUse => ({ ...tool, how: "task", path, line, text: command })),
    ),
  );
}

function workflowUses({ workflows, otherSystems }: WorkflowsFact): readonly ToolUse[] {
  const commands = [...workflows, ...otherSystems].flatMap((workflow) => workflow.commands);
  const actions = workflows.flatMap((workflow) => workflow.actions);
  return [
    ...commands
      .filter(({ via }) => via === "step")
      .flatMap(({ command, path, line }) =>
        toolsInCommand(command).map((tool): ToolUse => ({ ...tool, how: "ci", path, line, text: command })),
      ),
    ...actions.flatMap(({ uses, path, line, inputs }) =>
      toolsInAction(uses, inputs).map((tool): ToolUse => ({ ...tool, how: "ci", path, line, text: uses })),
    ),
  ];
}
