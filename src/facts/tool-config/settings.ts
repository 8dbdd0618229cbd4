import type { FactSource } from "../facts.ts";
import { parseIni } from "../formats/ini.ts";
import { parseToml } from "../formats/toml.ts";
import type { BrokenConfig, ToolKind, ToolName, ToolUse } from "../tool-config.ts";
import { basename } from "../tree.ts";
import { isTable, table } from "../workflows/tasks/tables.ts";
import { runTool, toolKinds } from "./commands.ts";
import { jsonProblem } from "./json-with-comments.ts";
import { projectFiles, unreadableReason } from "./places.ts";

/** What one settings file holds. */
interface Reading {
  readonly uses: readonly ToolUse[];
  readonly problem: { readonly message: string; readonly line: number | null } | null;
}

interface SettingsFile {
  readonly kinds: readonly ToolKind[];
  readonly read: (path: string, text: string) => Reading;
}

const allKinds: readonly ToolKind[] = ["formatter", "linter", "type-checker"];

/** Sections of setup.cfg, tox.ini and a tool's own INI file, by the tool that reads them. */
const iniSections: ReadonlyMap<string, ToolName> = new Map([
  ["flake8", "flake8"],
  ["mypy", "mypy"],
  ["pycodestyle", "pycodestyle"],
  ["pep8", "pycodestyle"],
  ["yapf", "yapf"],
  ["autopep8", "autopep8"],
  ["pytype", "pytype"],
  ["pylama", "pylama"],
  ["pylint", "pylint"],
  ["pylint.master", "pylint"],
  ["pylint.main", "pylint"],
]);

/** Tables below `[tool]` in pyproject.toml; `flake8` is that of the plugin Flake8-pyproject and of pyproject-flake8. */
const tomlTables: ReadonlyMap<string, ToolName> = new Map([
  ["black", "black"],
  ["yapf", "yapf"],
  ["autopep8", "autopep8"],
  ["ruff", "ruff"],
  ["flake8", "flake8"],
  ["flakeheaven", "flake8"],
  ["flakehell", "flake8"],
  ["pylint", "pylint"],
  ["pycodestyle", "pycodestyle"],
  ["prospector", "prospector"],
  ["mypy", "mypy"],
  ["pyright", "pyright"],
  ["basedpyright", "pyright"],
  ["pytype", "pytype"],
  ["pyre", "pyre"],
  ["pyrefly", "pyrefly"],
  ["ty", "ty"],
]);

const settingsFiles: ReadonlyMap<string, SettingsFile> = new Map<string, SettingsFile>([
  ["pyproject.toml", { kinds: allKinds, read: readPyproject }],
  ["setup.cfg", { kinds: allKinds, read: readIni }],
  ["tox.ini", { kinds: allKinds, read: readIni }],
  [".flake8", iniOf("flake8")],
  ["ruff.toml", tomlOf("ruff")],
  [".ruff.toml", tomlOf("ruff")],
  ["mypy.ini", iniOf("mypy")],
  [".mypy.ini", iniOf("mypy")],
  ["pyrightconfig.json", jsonOf("pyright")],
  ["basedpyrightconfig.json", jsonOf("pyright")],
  [".style.yapf", presenceOf("yapf")],
  [".pylintrc", presenceOf("pylint")],
  ["pylintrc", presenceOf("pylint")],
  [".pylintrc.toml", tomlOf("pylint")],
  ["pylintrc.toml", tomlOf("pylint")],
  [".pycodestyle", presenceOf("pycodestyle")],
  [".pep8", presenceOf("pycodestyle")],
  [".prospector.yaml", presenceOf("prospector")],
  [".prospector.yml", presenceOf("prospector")],
  ["pylama.ini", presenceOf("pylama")],
  ["ty.toml", tomlOf("ty")],
  ["pyrefly.toml", tomlOf("pyrefly")],
  ["pytype.cfg", presenceOf("pytype")],
  [".pyre_configuration", jsonOf("pyre")],
]);

/** Names of the files that hold settings of formatters, linters and type checkers. */
export const settingsPlaces: readonly string[] = [...settingsFiles.keys()];

/** Reads the settings files of the project, wherever it lies in the repository. */
export function readSettings(source: FactSource): {
  readonly uses: readonly ToolUse[];
  readonly broken: readonly BrokenConfig[];
  readonly paths: readonly string[];
} {
  const uses: ToolUse[] = [];
  const broken: BrokenConfig[] = [];
  const paths = projectFiles(source, (name) => settingsFiles.has(name));
  for (const path of paths) {
    const file = settingsFiles.get(basename(path));
    const text = source.text(path);
    const unreadable = unreadableReason(source, path);
    if (file && unreadable) broken.push({ path, kinds: file.kinds, message: unreadable, line: null });
    if (file === undefined || text === undefined) continue;
    const reading = file.read(path, text);
    uses.push(...reading.uses);
    if (reading.problem) broken.push({ path, kinds: file.kinds, ...reading.problem });
  }
  return { uses, broken, paths };
}

function readPyproject(path: string, text: string): Reading {
  const file = parseToml(text);
  if (!file.ok) return { uses: [], problem: { message: file.message, line: file.line } };
  const tools = table(file.value, ["tool"]);
  const uses = Object.keys(tools).flatMap((name): ToolUse[] => {
    const tool = tomlTables.get(name);
    return tool ? [settingsUse(tool, path, file.lineOf(["tool", name]), `[tool.${name}]`)] : [];
  });
  if (isTable(table(tools.ruff).format)) {
    uses.push(settingsUse("ruff-format", path, file.lineOf(["tool", "ruff", "format"]), "[tool.ruff.format]"));
  }
  return { uses, problem: null };
}

function readIni(path: string, text: string): Reading {
  const ini = parseIni(text);
  const uses = ini.sections.flatMap((section): ToolUse[] => {
    const tool = iniSections.get(section.name.toLowerCase());
    return tool ? [settingsUse(tool, path, section.line, `[${section.name}]`)] : [];
  });
  return { uses: onceEach(uses), problem: ini.problem };
}

function onceEach(uses: readonly ToolUse[]): readonly ToolUse[] {
  return uses.filter((use, index) => uses.findIndex(({ tool }) => tool === use.tool) === index);
}

/** A file of one tool: it counts as the tool's settings even where it is empty or broken. */
function iniOf(tool: ToolName): SettingsFile {
  const read = (path: string, text: string): Reading => {
    const reading = readIni(path, text);
    const own = reading.uses.filter((use) => use.tool === tool);
    return { uses: own.length > 0 ? own : [settingsUse(tool, path, null, path)], problem: reading.problem };
  };
  return { kinds: [toolKinds[tool]], read };
}

function presenceOf(tool: ToolName): SettingsFile {
  const read = (path: string): Reading => ({ uses: [settingsUse(tool, path, null, path)], problem: null });
  return { kinds: [toolKinds[tool]], read };
}

function tomlOf(tool: ToolName): SettingsFile {
  const read = (path: string, text: string): Reading => {
    const file = parseToml(text);
    const uses = [settingsUse(tool, path, null, path)];
    if (!file.ok) return { uses, problem: { message: file.message, line: file.line } };
    if (tool === "ruff" && isTable(file.value.format)) {
      uses.push(settingsUse("ruff-format", path, file.lineOf(["format"]), "[format]"));
    }
    return { uses, problem: null };
  };
  return { kinds: tool === "ruff" ? ["linter", "formatter"] : [toolKinds[tool]], read };
}

function jsonOf(tool: ToolName): SettingsFile {
  const read = (path: string, text: string): Reading => {
    return { uses: [settingsUse(tool, path, null, path)], problem: jsonProblem(text) };
  };
  return { kinds: [toolKinds[tool]], read };
}

function settingsUse(tool: ToolName, path: string, line: number | null, text: string): ToolUse {
  return { ...runTool(tool), how: "settings", path, line, text };
}
