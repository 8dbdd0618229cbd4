import type { ShellCommand } from "../shell.ts";

export type TaskRunner =
  | "make"
  | "just"
  | "tox"
  | "nox"
  | "hatch"
  | "pdm"
  | "poe"
  | "pixi"
  | "rye"
  | "pipenv"
  | "taskipy"
  | "go-task"
  | "mise"
  | "invoke"
  | "script";

/** A named list of commands that somebody starts by hand or from CI: a make target, a tox environment, a nox session. */
export interface Task {
  readonly runner: TaskRunner;
  readonly name: string;
  readonly path: string;
  readonly commands: readonly ShellCommand[];
  /** Names of tasks of the same runner that run with it. */
  readonly needs: readonly string[];
}
