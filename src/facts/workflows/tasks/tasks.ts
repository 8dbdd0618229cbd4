import type { FactSource } from "../../facts.ts";
import { longestConfigFile } from "../../formats/config-file.ts";
import { parseIni } from "../../formats/ini.ts";
import { parseToml } from "../../formats/toml.ts";
import { parseYaml } from "../../formats/yaml.ts";
import { projectFiles } from "../../tool-config/places.ts";
import { basename } from "../../tree.ts";
import { splitScript } from "../shell.ts";
import { justTasks, makeTasks } from "./makefile.ts";
import { invokeTasks, noxTasks } from "./python-tasks.ts";
import { type TomlFile, table, tableTasks } from "./tables.ts";
import type { Task } from "./task.ts";
import { toxTasks, toxTomlTasks } from "./tox.ts";

type Reader = (path: string, text: string) => readonly Task[];

/** Task files by name, with what reads each. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["Makefile", makeTasks],
  ["makefile", makeTasks],
  ["GNUmakefile", makeTasks],
  ["justfile", justTasks],
  ["Justfile", justTasks],
  [".justfile", justTasks],
  ["tox.ini", (path, text) => toxTasks(path, parseIni(text))],
  ["setup.cfg", (path, text) => toxTasks(path, parseIni(text))],
  ["tox.toml", tomlReader((path, file) => toxTomlTasks(path, file, []))],
  ["noxfile.py", noxTasks],
  ["tasks.py", invokeTasks],
  ["pyproject.toml", tomlReader(pyprojectTasks)],
  ["hatch.toml", tomlReader((path, file) => hatchTasks(path, file, []))],
  ["pixi.toml", tomlReader((path, file) => pixiTasks(path, file, []))],
  ["poe_tasks.toml", tomlReader((path, file) => tableTasks("poe", path, file, ["tasks"]))],
  ["mise.toml", tomlReader((path, file) => tableTasks("mise", path, file, ["tasks"]))],
  [".mise.toml", tomlReader((path, file) => tableTasks("mise", path, file, ["tasks"]))],
  ["Pipfile", tomlReader((path, file) => tableTasks("pipenv", path, file, ["scripts"]))],
  ["Taskfile.yml", goTasks],
  ["Taskfile.yaml", goTasks],
]);

/** Names of task files. Scripts named after what they check are read too. */
export const taskFileNames: readonly string[] = [...readers.keys()];

function isTaskFile(name: string): boolean {
  return (
    readers.has(name) ||
    /(^|[-_])(lint|format|fmt|check|checks|style|quality|typecheck|ci)([-_].*)?\.(sh|bash)$/.test(name)
  );
}

/** Tasks that are read of one file: a bound on the work that a hostile file can make. */
const mostTasks = 500;

/** Tasks of all task files, files in the root first. A file that does not parse has none. */
export function readTasks(source: FactSource): readonly Task[] {
  return projectFiles(source, isTaskFile).flatMap((path) => {
    const text = source.text(path);
    if (text === undefined || text.length > longestConfigFile) return [];
    const reader = readers.get(basename(path)) ?? scriptTask;
    return reader(path, text).slice(0, mostTasks);
  });
}

function scriptTask(path: string, text: string): readonly Task[] {
  return [{ runner: "script", name: path, path, commands: splitScript(text, 1), needs: [] }];
}

function tomlReader(read: (path: string, file: TomlFile) => readonly Task[]): Reader {
  return (path, text) => {
    const file = parseToml(text);
    return file.ok ? read(path, file) : [];
  };
}

function pyprojectTasks(path: string, file: TomlFile): readonly Task[] {
  return [
    ...toxTomlTasks(path, file, ["tool", "tox"]),
    ...hatchTasks(path, file, ["tool", "hatch"]),
    ...pixiTasks(path, file, ["tool", "pixi"]),
    ...tableTasks("pdm", path, file, ["tool", "pdm", "scripts"]),
    ...tableTasks("poe", path, file, ["tool", "poe", "tasks"]),
    ...tableTasks("rye", path, file, ["tool", "rye", "scripts"]),
    ...tableTasks("taskipy", path, file, ["tool", "taskipy", "tasks"]),
  ];
}

/** Scripts of hatch's environments: `lint:style`, and `style` alone in the environment `default`. */
function hatchTasks(path: string, file: TomlFile, at: readonly string[]): readonly Task[] {
  return Object.keys(table(file.value, [...at, "envs"])).flatMap((environment) => {
    const prefix = environment === "default" ? "" : `${environment}:`;
    return tableTasks("hatch", path, file, [...at, "envs", environment, "scripts"], prefix);
  });
}

function pixiTasks(path: string, file: TomlFile, at: readonly string[]): readonly Task[] {
  const features = Object.keys(table(file.value, [...at, "feature"]));
  const places = [[...at, "tasks"], ...features.map((feature) => [...at, "feature", feature, "tasks"])];
  return places.flatMap((place) => tableTasks("pixi", path, file, place));
}

function goTasks(path: string, text: string): readonly Task[] {
  const file = parseYaml(text);
  return file.ok ? tableTasks("go-task", path, file, ["tasks"]) : [];
}
