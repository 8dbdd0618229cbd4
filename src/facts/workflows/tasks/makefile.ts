import { type ShellCommand, splitScript } from "../shell.ts";
import type { Task } from "./task.ts";

/** Names that one rule may have: each of them gets the rule's commands. */
const mostNames = 20;

interface OpenRule {
  readonly names: readonly string[];
  readonly needs: readonly string[];
  readonly recipe: string[];
  readonly recipeLine: number;
}

/** Rules of a Makefile: names, prerequisites, recipe. Variables and conditionals are not evaluated. */
export function makeTasks(path: string, text: string): readonly Task[] {
  return readRules(path, "make", text, /^([^\s:=#][^:=#]*)::?(?![=:])([^=]*)$/, (line) => line.startsWith("\t"));
}

/** Recipes of a justfile: name, parameters, dependencies, indented body. */
export function justTasks(path: string, text: string): readonly Task[] {
  return readRules(path, "just", text, /^@?([A-Za-z_][\w-]*)[^:=]*:(?!=)(.*)$/, (line) => /^\s/.test(line));
}

function readRules(
  path: string,
  runner: "make" | "just",
  text: string,
  header: RegExp,
  isRecipe: (line: string) => boolean,
): readonly Task[] {
  const rules: OpenRule[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const rule = rules.at(-1);
    if (line.trim() === "" || isRecipe(line)) {
      rule?.recipe.push(line.trim());
      continue;
    }
    const match = line.length < 2_000 ? header.exec(line.trimEnd()) : null;
    if (!match) {
      rule?.recipe.push("");
      continue;
    }
    const [prerequisites = "", inline] = (match[2] ?? "").split(";", 2);
    const names = (match[1] ?? "").trim().split(/\s+/);
    const needs = prerequisites.replace(/#.*$/, "").replaceAll("|", " ").trim().split(/\s+/).filter(Boolean);
    rules.push({ names, needs, recipe: inline ? [inline] : [], recipeLine: inline ? index + 1 : index + 2 });
  }
  return rules.flatMap(({ names, needs, recipe, recipeLine }) => {
    const commands = commandsOf(recipe, recipeLine);
    const targets = names.filter((name) => !name.startsWith(".")).slice(0, mostNames);
    return targets.map((name): Task => ({ runner, name, path, commands, needs }));
  });
}

/** A recipe's commands; `@`, `-` and `+` before a line only tell make how to run it. */
function commandsOf(recipe: readonly string[], firstLine: number): readonly ShellCommand[] {
  const script = recipe.map((line) => line.replace(/^[@+-]+\s*/, "")).join("\n");
  return splitScript(script, firstLine);
}
