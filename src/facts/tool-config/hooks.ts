import type { FactSource } from "../facts.ts";
import type { ConfigFile } from "../formats/config-file.ts";
import { parseToml } from "../formats/toml.ts";
import { parseYaml } from "../formats/yaml.ts";
import type { ToolName } from "../tool-config.ts";
import { basename } from "../tree.ts";
import { splitScript, wordsOf } from "../workflows/shell.ts";
import { isTable, table } from "../workflows/tasks/tables.ts";
import { programWords, type RunTool, runTool, toolKinds, toolsInCommand } from "./commands.ts";
import { unreadableReason } from "./places.ts";

/** One hook that runs on each commit. */
interface Hook {
  readonly id: string;
  /** Where it comes from as written: a repository's address, `local`, or null where the runner has no such thing. */
  readonly repository: string | null;
  readonly path: string;
  /** 1-based. */
  readonly line: number | null;
  /** What it runs, as a command line: its entry, or the tool's usual command. */
  readonly command: string;
  readonly tools: readonly RunTool[];
}

/** A file that says what runs on each commit. */
export interface HookConfig {
  readonly runner: "pre-commit" | "prek" | "lefthook" | "husky";
  readonly path: string;
  readonly hooks: readonly Hook[];
  /** Its hooks also run on each pull request, by the service pre-commit.ci; the line that says so. */
  readonly serviceLine: number | null;
  /** Why it cannot be read, or null. */
  readonly problem: { readonly message: string; readonly line: number | null } | null;
}

type Parsed = Extract<ConfigFile<unknown>, { readonly ok: true }>;
type Contents = Omit<HookConfig, "runner" | "path" | "problem">;

/** Files in the root that configure a hook runner. Hook runners look nowhere else. */
const hookConfigNames: readonly string[] = [
  ".pre-commit-config.yaml",
  ".pre-commit-config.yml",
  "prek.toml",
  "lefthook.yml",
  "lefthook.yaml",
  "lefthook.toml",
  ".lefthook.yml",
  ".lefthook.yaml",
  ".lefthook.toml",
];

const huskyHook = /^\.husky\/(pre-commit|pre-push)$/;

/** Hooks that are read of one file: a bound on the work that a hostile file can make. */
const mostHooks = 500;

function isHookConfig(path: string): boolean {
  return hookConfigNames.includes(path) || huskyHook.test(path);
}

export function readHookConfigs(source: FactSource): readonly HookConfig[] {
  const paths = source.fact("tree").files((entry) => isHookConfig(entry.path));
  return paths.flatMap(({ path }) => {
    const text = source.text(path);
    if (text !== undefined) return [readHookConfig(path, text)];
    const message = unreadableReason(source, path);
    return message ? [unreadHookConfig(path, { message, line: null })] : [];
  });
}

function unreadHookConfig(path: string, problem: NonNullable<HookConfig["problem"]>): HookConfig {
  return { runner: runnerOf(path), path, hooks: [], serviceLine: null, problem };
}

function runnerOf(path: string): HookConfig["runner"] {
  if (huskyHook.test(path)) return "husky";
  if (path.includes("lefthook")) return "lefthook";
  return path === "prek.toml" ? "prek" : "pre-commit";
}

function readHookConfig(path: string, text: string): HookConfig {
  const runner = runnerOf(path);
  if (runner === "husky") return { runner, path, problem: null, ...huskyContents(path, text) };
  const file = path.endsWith(".toml") ? parseToml(text) : parseYaml(text);
  if (!file.ok) return unreadHookConfig(path, { message: file.message, line: file.line });
  const contents = runner === "lefthook" ? lefthookContents(path, file) : preCommitContents(path, file);
  const isEmpty = runner !== "lefthook" && !Array.isArray(table(file.value).repos);
  const problem = isEmpty ? { message: "it has no list `repos`", line: null } : null;
  return { runner, path, problem, ...contents, hooks: contents.hooks.slice(0, mostHooks) };
}

function preCommitContents(path: string, file: Parsed): Contents {
  const { repos, ci } = table(file.value);
  const hooks = listOf(repos).flatMap((repository, repositoryIndex) =>
    listOf(table(repository).hooks).flatMap((hook, index): Hook[] => {
      const { id, entry, stages } = table(hook);
      if (typeof id !== "string" || isManualOnly(stages)) return [];
      const address = table(repository).repo;
      const line = file.lineOf(["repos", repositoryIndex, "hooks", index]);
      const ownEntry = typeof entry === "string" ? entry : undefined;
      return [{ id, repository: typeof address === "string" ? address : null, path, line, ...whatRuns(id, ownEntry) }];
    }),
  );
  return { hooks, serviceLine: ci === undefined ? null : file.lineOf(["ci"]) };
}

function isManualOnly(stages: unknown): boolean {
  return Array.isArray(stages) && stages.length > 0 && stages.every((stage) => stage === "manual");
}

/**
 * A hook's tools: those of its own entry, else the tool that its id names, whatever repository it comes from: mirrors of one
 * tool come and go, its hook's id stays.
 */
function whatRuns(id: string, entry: string | undefined): Pick<Hook, "command" | "tools"> {
  const ofEntry = entry === undefined ? [] : toolsInCommand(entry);
  if (entry !== undefined && (ofEntry.length > 0 || startsProgram(entry))) return { command: entry, tools: ofEntry };
  const tool = toolOfHook(id);
  if (tool === undefined) return { command: entry ?? id, tools: [] };
  return { command: usualCommand(tool), tools: [runTool(tool)] };
}

/** Whether an entry says for itself what it runs, so that the hook's id is only a label. */
function startsProgram(entry: string): boolean {
  return programWords(wordsOf(entry)).length > 1;
}

function toolOfHook(id: string): ToolName | undefined {
  const words = id.toLowerCase().split(/[^a-z0-9]+/);
  if (words.includes("ruff")) return words.includes("format") ? "ruff-format" : "ruff";
  if (words.includes("basedpyright")) return "pyright";
  const tool = words.find((word) => Object.hasOwn(toolKinds, word)) as ToolName | undefined;
  if (tool !== undefined) return tool;
  return words.map((word) => toolsInCommand(`${word} .`)[0]?.tool).find((found) => found !== undefined);
}

function usualCommand(tool: ToolName): string {
  if (tool === "ruff") return "ruff check";
  if (tool === "ruff-format") return "ruff format";
  return tool === "ty" ? "ty check" : tool;
}

/** Commands of lefthook's `pre-commit` and `pre-push`, in the older table `commands` and the newer list `jobs`. */
function lefthookContents(path: string, file: Parsed): Contents {
  const hooks = ["pre-commit", "pre-push"].flatMap((stage) => {
    const { commands, jobs, scripts } = table(file.value, [stage]);
    const named = Object.entries(table(commands)).map(([id, command]) => ({
      id,
      command,
      at: [stage, "commands", id],
    }));
    const listed = listOf(jobs).map((command, index) => {
      const { name } = table(command);
      return { id: typeof name === "string" ? name : `${stage} job ${index + 1}`, command, at: [stage, "jobs", index] };
    });
    const files = Object.keys(table(scripts)).map((id) => ({ id, command: { run: id }, at: [stage, "scripts", id] }));
    return [...named, ...listed, ...files];
  });
  return {
    serviceLine: null,
    hooks: hooks.flatMap(({ id, command, at }): Hook[] => {
      const { run } = table(command);
      if (typeof run !== "string") return [];
      const line = file.lineOf([...at, "run"]);
      return splitScript(run, 1).map((part) => {
        return { id, repository: null, path, line, command: part.command, tools: toolsInCommand(part.command) };
      });
    }),
  };
}

function huskyContents(path: string, text: string): Contents {
  const hooks = splitScript(text, 1).map(({ command, line }): Hook => {
    return { id: basename(path), repository: null, path, line, command, tools: toolsInCommand(command) };
  });
  return { hooks: hooks.slice(0, mostHooks), serviceLine: null };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : isTable(value) ? Object.values(value) : [];
}
