import type { ConfigFile } from "../../formats/config-file.ts";
import { splitScript } from "../shell.ts";
import type { Task, TaskRunner } from "./task.ts";

export type Table = Readonly<Record<string, unknown>>;
export type TomlFile = Extract<ConfigFile<Table>, { readonly ok: true }>;

export function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The table at `path` in parsed TOML, YAML or JSON; an empty one where there is none. */
export function table(value: unknown, path: readonly string[] = []): Table {
  let found: unknown = value;
  for (const key of path) found = isTable(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return isTable(found) ? found : {};
}

/** Keys under which task runners keep what a task runs. */
const commandKeys = [
  "cmd",
  "shell",
  "run",
  "call",
  "script",
  "command",
  "sequence",
  "composite",
  "chain",
  "cmds",
  "commands",
];
const needKeys = ["depends", "depends-on", "depends_on", "deps", "task", "tasks", "ref"];

/**
 * Tasks of a table `name = "command"`, `name = ["first", "second"]` or `name = { cmd = … }`. In `pdm`, `poe` and `pixi` the
 * list below `cmd` is one command's words; elsewhere a list is several commands, or names of other tasks.
 */
export function tableTasks(
  runner: TaskRunner,
  path: string,
  file: Extract<ConfigFile<unknown>, { readonly ok: true }>,
  at: readonly string[],
  prefix = "",
): readonly Task[] {
  return Object.entries(table(file.value, at)).map(([name, value]): Task => {
    const line = file.lineOf([...at, name]) ?? 1;
    const texts = commandTexts(value);
    return {
      runner,
      name: prefix + name,
      path,
      commands: texts.flatMap((text) => splitScript(text, line).map((command) => ({ ...command, line }))),
      needs: [...texts, ...neededTasks(value)].filter((text) => !/\s/.test(text)).map((need) => prefix + need),
    };
  });
}

function commandTexts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(commandTexts);
  if (!isTable(value)) return [];
  return commandKeys.flatMap((key) => {
    const command = value[key];
    const isWords = key === "cmd" && Array.isArray(command) && command.every((word) => typeof word === "string");
    return isWords ? [command.join(" ")] : commandTexts(command);
  });
}

function neededTasks(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(neededTasks);
  if (!isTable(value)) return [];
  const own = needKeys.flatMap((key) => namesIn(value[key]));
  return [...own, ...commandKeys.flatMap((key) => (Array.isArray(value[key]) ? neededTasks(value[key]) : []))];
}

function namesIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return isTable(value) ? namesIn(value.task) : [];
}
