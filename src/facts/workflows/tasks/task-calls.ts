import { programWords } from "../../tool-config/commands.ts";
import { wordsOf } from "../shell.ts";
import type { Task, TaskRunner } from "./task.ts";

/** A command's request to run tasks. `names` is null where all tasks of the runner are meant, "first" its first one. */
interface TaskCall {
  readonly runners: readonly TaskRunner[];
  readonly names: readonly string[] | "first" | null;
}

/** Runners that take the task after `run`, some also without it. */
const runSubcommand: ReadonlyMap<string, TaskRunner> = new Map([
  ["hatch", "hatch"],
  ["pdm", "pdm"],
  ["pixi", "pixi"],
  ["rye", "rye"],
  ["pipenv", "pipenv"],
  ["mise", "mise"],
]);

const byProgram: ReadonlyMap<string, readonly TaskRunner[]> = new Map<string, readonly TaskRunner[]>([
  ["make", ["make"]],
  ["gmake", ["make"]],
  ["$(MAKE)", ["make"]],
  ["just", ["just"]],
  ["poe", ["poe"]],
  ["poethepoet", ["poe"]],
  ["task", ["taskipy", "go-task"]],
  ["invoke", ["invoke"]],
  ["inv", ["invoke"]],
]);

/** Finds the tasks that a command starts. */
export class TaskIndex {
  readonly #byRunner = new Map<TaskRunner, Task[]>();
  readonly #byName = new Map<string, Task>();

  constructor(tasks: readonly Task[]) {
    for (const task of tasks) {
      const list = this.#byRunner.get(task.runner) ?? [];
      list.push(task);
      this.#byRunner.set(task.runner, list);
      const key = `${task.runner} ${task.name}`;
      if (!this.#byName.has(key)) this.#byName.set(key, task);
    }
  }

  startedBy(command: string): readonly Task[] {
    const words = wordsOf(command);
    const call = taskCall(words);
    return call ? this.#tasksOf(call) : [];
  }

  neededBy(task: Task): readonly Task[] {
    return task.needs.map((name) => this.#find(task.runner, name)).filter((found) => found !== undefined);
  }

  #tasksOf({ runners, names }: TaskCall): readonly Task[] {
    if (names === null) return runners.flatMap((runner) => this.#byRunner.get(runner) ?? []);
    if (names === "first") return runners.flatMap((runner) => this.#byRunner.get(runner)?.slice(0, 1) ?? []);
    return runners.flatMap((runner) =>
      names.map((name) => this.#find(runner, name)).filter((task) => task !== undefined),
    );
  }

  #find(runner: TaskRunner, name: string): Task | undefined {
    const found = this.#byName.get(`${runner} ${name}`);
    return found ?? (runner === "tox" ? this.#byName.get("tox testenv") : undefined);
  }
}

function taskCall(words: readonly string[]): TaskCall | undefined {
  const outer = words.findIndex((word) => !/^\w+=/.test(word));
  const runner = runSubcommand.get(words[outer] ?? "");
  if (runner !== undefined) {
    const names = words.slice(outer + 1).filter((word) => !word.startsWith("-"));
    return { runners: [runner], names };
  }
  const [program = "", ...rest] = programWords(words);
  if (program === "tox") return { runners: ["tox"], names: toxEnvironments(words, rest) };
  if (program === "nox") return { runners: ["nox"], names: noxSessions(rest) };
  if (/\.(sh|bash)$/.test(program)) return { runners: ["script"], names: scriptNames(words) };
  if (program === "bash" || program === "sh") return { runners: ["script"], names: scriptNames(rest) };
  const runners = byProgram.get(program);
  if (runners === undefined) return undefined;
  const names = rest.filter((word) => !word.startsWith("-") && !word.includes("="));
  const startsFirst = program === "just" || runners[0] === "make";
  return { runners, names: names.length === 0 && startsFirst ? "first" : names };
}

function toxEnvironments(words: readonly string[], rest: readonly string[]): readonly string[] | null {
  const variable = words.find((word) => word.startsWith("TOXENV="));
  if (variable !== undefined) return variable.slice("TOXENV=".length).split(",");
  const names = optionValues(rest, /^(-e|--env)$/, /^(?:-e|--env=)(.+)$/).flatMap((value) => value.split(","));
  return names.length > 0 ? names : null;
}

function noxSessions(rest: readonly string[]): readonly string[] | null {
  const names = optionValues(rest, /^(-s|-e|--sessions?)$/, /^--sessions?=(.+)$/);
  return names.length > 0 ? names.map((name) => name.replace(/-.*$/, "")).concat(names) : null;
}

/** Values of an option that stand in it or in the words after it. */
function optionValues(words: readonly string[], option: RegExp, withValue: RegExp): readonly string[] {
  const values: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const value = withValue.exec(word)?.[1];
    if (option.test(word)) isOpen = true;
    else if (value !== undefined) values.push(value);
    else if (word.startsWith("-")) isOpen = false;
    else if (isOpen) values.push(word);
  }
  return values;
}

function scriptNames(words: readonly string[]): readonly string[] {
  return words.filter((word) => /\.(sh|bash)$/.test(word)).map((word) => word.replace(/^\.\//, ""));
}
