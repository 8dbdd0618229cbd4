import type { ToolKind, ToolName } from "../tool-config.ts";
import { splitScript, wordsOf } from "../workflows/shell.ts";

export interface RunTool {
  readonly tool: ToolName;
  readonly kind: ToolKind;
}

/** What a tool is for. ruff is told apart by its subcommand: `ruff format` is the tool `ruff-format`. */
export const toolKinds: Readonly<Record<ToolName, ToolKind>> = {
  black: "formatter",
  "ruff-format": "formatter",
  yapf: "formatter",
  autopep8: "formatter",
  flake8: "linter",
  ruff: "linter",
  pylint: "linter",
  pycodestyle: "linter",
  pyflakes: "linter",
  prospector: "linter",
  pylama: "linter",
  mypy: "type-checker",
  pyright: "type-checker",
  pytype: "type-checker",
  pyre: "type-checker",
  pyrefly: "type-checker",
  ty: "type-checker",
  "pre-commit": "hook-runner",
  prek: "hook-runner",
  lefthook: "hook-runner",
};

/** Commands, other than a tool's own name, that run a tool. */
const otherNames: ReadonlyMap<string, ToolName> = new Map([
  ["blackd", "black"],
  ["darker", "black"],
  ["blue", "black"],
  ["pyink", "black"],
  ["yapf3", "yapf"],
  ["pflake8", "flake8"],
  ["flake9", "flake8"],
  ["flakehell", "flake8"],
  ["flakeheaven", "flake8"],
  ["pylint3", "pylint"],
  ["pep8", "pycodestyle"],
  ["pyflakes3", "pyflakes"],
  ["dmypy", "mypy"],
  ["basedpyright", "pyright"],
  ["pyright-python", "pyright"],
  ["pytype-single", "pytype"],
  ["pre_commit", "pre-commit"],
]);

/** Options of pytest that run a tool over the code, by the plugins' own names. */
const pytestOptions: ReadonlyMap<string, ToolName> = new Map([
  ["--flake8", "flake8"],
  ["--flakes", "pyflakes"],
  ["--pep8", "pycodestyle"],
  ["--pycodestyle", "pycodestyle"],
  ["--pylint", "pylint"],
  ["--mypy", "mypy"],
  ["--black", "black"],
  ["--ruff", "ruff"],
  ["--ruff-format", "ruff-format"],
]);

/** Words that stand before the command itself. */
const prefixes = new Set([
  "if",
  "then",
  "else",
  "elif",
  "do",
  "while",
  "until",
  "!",
  "{",
  "(",
  "time",
  "sudo",
  "exec",
  "env",
  "command",
  "@",
  "-",
  "@-",
]);

/** Programs whose arguments are another command, after their own options. */
const wrappers = new Set(["uvx", "xargs", "nbqa", "npx", "bunx", "parallel", "xvfb-run", "nice"]);

/** Programs whose subcommand takes another command: `poetry run black`. */
const runners: ReadonlyMap<string, readonly string[]> = new Map([
  ["uv", ["run"]],
  ["poetry", ["run"]],
  ["pdm", ["run"]],
  ["hatch", ["run"]],
  ["pipenv", ["run"]],
  ["pipx", ["run"]],
  ["rye", ["run"]],
  ["pixi", ["run", "exec"]],
  ["conda", ["run"]],
  ["mamba", ["run"]],
  ["micromamba", ["run"]],
  ["coverage", ["run"]],
  ["mise", ["exec", "x"]],
  ["rtx", ["exec"]],
]);

/** The tools that one shell command runs over code. Installing or naming a tool runs nothing. */
export function toolsInCommand(command: string): readonly RunTool[] {
  const [program, ...rest] = programWords(wordsOf(command));
  if (program === undefined || isQuestion(rest)) return [];
  if (program === "bash" || program === "sh") return innerCommands(rest).flatMap(toolsOfProgram);
  return toolsOfProgram([program, ...rest]);
}

/** The commands of `bash -c "…"`, each as its words. */
function innerCommands(rest: readonly string[]): readonly (readonly string[])[] {
  const flag = rest.findIndex((word) => /^-\w*c$/.test(word));
  const script = flag === -1 ? undefined : rest[flag + 1];
  if (script === undefined) return [];
  return splitScript(script, 1).map(({ command }) => programWords(wordsOf(command)));
}

function toolsOfProgram([program, ...rest]: readonly string[]): readonly RunTool[] {
  if (program === undefined) return [];
  if (program === "hatch" && rest[0] === "fmt") return [runTool("ruff"), runTool("ruff-format")];
  if (program === "rye" && rest[0] === "lint") return [runTool("ruff")];
  if (program === "rye" && rest[0] === "fmt") return [runTool("ruff-format")];
  if (program === "uv" && rest[0] === "format") return [runTool("ruff-format")];
  if (isPytest(program)) return rest.flatMap((word) => pytestOptions.get(word) ?? []).map(runTool);
  if (program === "ruff") return ruffTools(rest);
  const tool = toolNamed(program);
  if (tool === undefined || (toolKinds[tool] === "hook-runner" && rest[0] !== "run")) return [];
  if (tool === "ty" && rest[0] !== "check") return [];
  return [runTool(tool)];
}

/** The command's own words: without assignments, shell keywords and the programs that only start another one. */
export function programWords(words: readonly string[]): readonly string[] {
  let at = 0;
  for (; at < words.length; at += 1) {
    const word = words[at] as string;
    if (prefixes.has(word) || /^\w+=/.test(word)) continue;
    const name = programName(word);
    if (isPython(name)) {
      const flag = moduleFlag(words, at);
      if (flag === undefined) return ["python", ...words.slice(at + 1)];
      at = flag;
    } else if (name === "uv" && words[at + 1] === "tool" && words[at + 2] === "run") {
      at = afterOptions(words, at + 2);
    } else if (runners.get(name)?.includes(words[at + 1] ?? "")) {
      at = afterOptions(words, at + 1);
    } else if (wrappers.has(name)) {
      at = afterOptions(words, at);
    } else return [name, ...words.slice(at + 1)];
  }
  return [];
}

/** `python`, `python3.11`, `$(PYTHON)`, `${PY}`. */
function isPython(name: string): boolean {
  return /^(python|pypy)\d*(\.\d+)*$/.test(name) || /^\$[({]?PY(THON)?\w*[)}]?$/i.test(name);
}

/** Position of the `-m` among the interpreter's own options. */
function moduleFlag(words: readonly string[], python: number): number | undefined {
  for (let at = python + 1; words[at]?.startsWith("-"); at += 1) {
    if (words[at] === "-m") return at;
    if (words[at] === "-W" || words[at] === "-X") at += 1;
  }
  return undefined;
}

/**
 * Position before the first word that is no option of a wrapper. Which options take a value is not known: a word after an
 * option is its value unless it names a tool.
 */
function afterOptions(words: readonly string[], wrapper: number): number {
  for (let at = wrapper + 1; at < words.length; at += 1) {
    const word = words[at] as string;
    if (word === "--") return at;
    if (word.startsWith("-")) continue;
    const mayBeValue = words[at - 1]?.startsWith("-") === true && !words[at - 1]?.includes("=");
    if (!mayBeValue || isProgram(programName(word))) return at - 1;
  }
  return words.length;
}

function isProgram(name: string): boolean {
  return (
    toolNamed(name) !== undefined || isPytest(name) || /^(python[\d.]*|tox|nox|make|poe|task|invoke|pytest)$/.test(name)
  );
}

const longestProgramName = 300;

/** `./bin/black`, `black@24`, `black==24.1` and hatch's `lint:black` are all black. */
function programName(word: string): string {
  if (word.length > longestProgramName) return word;
  const file = word.replace(/^[@-]+(?=\w)/, "").replace(/^.*[\\/]/, "");
  return file.replace(/\.exe$/, "").replace(/(\[.*)?(@|==).*$/, "");
}

function toolNamed(name: string): ToolName | undefined {
  const known = otherNames.get(name);
  if (known) return known;
  return Object.hasOwn(toolKinds, name) && name !== "ruff-format" ? (name as ToolName) : undefined;
}

function isPytest(program: string): boolean {
  return /^(pytest|py\.test)(-?3)?$/.test(program);
}

function ruffTools(rest: readonly string[]): readonly RunTool[] {
  const subcommand = rest.find((word) => !word.startsWith("-"));
  if (subcommand === undefined) return [];
  if (subcommand === "format") return [runTool("ruff-format")];
  const asksOnly = ["rule", "config", "linter", "clean", "version", "server", "help", "analyze"];
  return asksOnly.includes(subcommand) ? [] : [runTool("ruff")];
}

function isQuestion(rest: readonly string[]): boolean {
  return rest.length === 1 && ["--version", "--help", "-h", "-V"].includes(rest[0] as string);
}

export function runTool(tool: ToolName): RunTool {
  return { tool, kind: toolKinds[tool] };
}
