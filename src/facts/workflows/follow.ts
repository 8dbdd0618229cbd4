import { toolsInCommand } from "../tool-config/commands.ts";
import type { HookConfig } from "../tool-config/hooks.ts";
import type { WorkflowCommand } from "../workflows.ts";
import { wordsOf } from "./shell.ts";
import type { Task } from "./tasks/task.ts";
import type { TaskIndex } from "./tasks/task-calls.ts";

/** Tasks that start tasks that start tasks: nobody goes deeper. */
const deepestCall = 4;

/** Commands of one workflow after which nothing more is followed. */
const mostCommands = 4_000;

/** What a workflow's commands may start: tasks and the hooks of a hook runner. */
export interface Followed {
  readonly tasks: TaskIndex;
  readonly hookConfigs: readonly HookConfig[];
}

/** The commands, each followed by what it starts through a task runner or a hook runner. Each task is followed once. */
export function followCommands(commands: readonly WorkflowCommand[], followed: Followed): readonly WorkflowCommand[] {
  const result: WorkflowCommand[] = [];
  const seen = new Set<Task | HookConfig>();
  const follow = (command: WorkflowCommand, depth: number): void => {
    result.push(command);
    if (depth === deepestCall || result.length > mostCommands) return;
    for (const task of followed.tasks.startedBy(command.command)) followTask(task, depth);
    for (const hook of hooksStartedBy(command.command, followed.hookConfigs, seen)) follow(hook, depth + 1);
  };
  const followTask = (task: Task, depth: number): void => {
    if (seen.has(task) || depth === deepestCall) return;
    seen.add(task);
    for (const needed of followed.tasks.neededBy(task)) followTask(needed, depth + 1);
    for (const command of task.commands) follow({ ...command, path: task.path, via: viaOf(task) }, depth + 1);
  };
  for (const command of commands) follow(command, 0);
  return result;
}

/** The hooks' commands, as commands of a workflow. */
export function hookCommands(config: HookConfig): readonly WorkflowCommand[] {
  return config.hooks.map(({ command, path, line }) => ({ command, path, line: line ?? 1, via: "pre-commit" }));
}

function hooksStartedBy(
  command: string,
  configs: readonly HookConfig[],
  seen: Set<Task | HookConfig>,
): readonly WorkflowCommand[] {
  const runner = toolsInCommand(command).find(({ kind }) => kind === "hook-runner")?.tool;
  if (runner === undefined) return [];
  const config = configs.find((candidate) => (candidate.runner === "lefthook") === (runner === "lefthook"));
  if (config === undefined || seen.has(config)) return [];
  const words = new Set(wordsOf(command));
  const named = config.hooks.filter(({ id }) => words.has(id));
  if (named.length === 0) seen.add(config);
  return hookCommands(named.length === 0 ? config : { ...config, hooks: named });
}

function viaOf(task: Task): WorkflowCommand["via"] {
  return task.runner === "make" || task.runner === "tox" || task.runner === "nox" ? task.runner : "task";
}
