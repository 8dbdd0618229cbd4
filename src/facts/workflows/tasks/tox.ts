import { type Ini, parseIni } from "../../formats/ini.ts";
import { splitScript } from "../shell.ts";
import { isTable, type TomlFile, table } from "./tables.ts";
import type { Task } from "./task.ts";

/** Environments of a tox.ini, or of a setup.cfg that holds them. */
export function toxTasks(path: string, ini: Ini): readonly Task[] {
  return ini.sections.flatMap((section): Task[] => {
    const name = /^testenv(?::(.*))?$/.exec(section.name);
    if (!name) return [];
    const commands = section.keys
      .filter((key) => key.name === "commands" || key.name === "commands_pre")
      .flatMap((key) => key.lines.map(({ text, line }) => ({ text: text.replace(/^-\s*/, ""), line })));
    return [
      {
        runner: "tox",
        name: name[1] ?? "testenv",
        path,
        commands: commands.flatMap(({ text, line }) => splitScript(text.replace(/\\$/, ""), line)),
        needs: [],
      },
    ];
  });
}

/** Environments of a tox.toml, or of `[tool.tox]` in a pyproject.toml; its older form is a tox.ini in a string. */
export function toxTomlTasks(path: string, file: TomlFile, at: readonly string[]): readonly Task[] {
  const tox = table(file.value, at);
  if (typeof tox.legacy_tox_ini === "string") {
    const start = file.lineOf([...at, "legacy_tox_ini"]) ?? 1;
    return toxTasks(path, parseIni(tox.legacy_tox_ini)).map((task) => ({
      ...task,
      commands: task.commands.map(({ command, line }) => ({ command, line: line + start })),
    }));
  }
  const environments: [string, readonly string[]][] = Object.keys(table(tox, ["env"])).map((name) => [
    name,
    ["env", name],
  ]);
  if (isTable(tox.env_run_base)) environments.push(["testenv", ["env_run_base"]]);
  return environments.map(([name, below]): Task => {
    const { commands } = table(tox, below);
    const line = file.lineOf([...at, ...below, "commands"]) ?? 1;
    const texts = Array.isArray(commands) ? commands.map(commandText) : [];
    return { runner: "tox", name, path, commands: texts.flatMap((text) => splitScript(text, line)), needs: [] };
  });
}

/** A command as tox's TOML has it: a list of words, of which some may be tables that stand for arguments. */
function commandText(command: unknown): string {
  return Array.isArray(command) ? command.filter((word) => typeof word === "string").join(" ") : "";
}
