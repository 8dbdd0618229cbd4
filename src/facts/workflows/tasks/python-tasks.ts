import { type PythonCall, type PythonFile, type PythonValue, parsePython } from "../../python.ts";
import { splitScript } from "../shell.ts";
import type { Task } from "./task.ts";

/** Sessions of a noxfile.py: the strings given to `session.run`, by the function they stand in. */
export function noxTasks(path: string, text: string): readonly Task[] {
  return functionTasks("nox", parsePython(path, text), /^session\.(run|run_always|run_install)$/, (call) =>
    call.positional.map(stringOf).filter(Boolean).join(" "),
  );
}

/** Tasks of Invoke's tasks.py: the command lines given to `c.run`. */
export function invokeTasks(path: string, text: string): readonly Task[] {
  return functionTasks("invoke", parsePython(path, text), /^(c|ctx|context)\.(run|sudo)$/, (call) =>
    stringOf(call.positional[0]),
  );
}

function functionTasks(
  runner: "nox" | "invoke",
  file: PythonFile,
  callee: RegExp,
  commandOf: (call: PythonCall) => string,
): readonly Task[] {
  const functions = [...file.functions].sort((one, other) => one.line - other.line);
  const calls = file.calls.filter((call) => callee.test(call.callee)).sort((one, other) => one.line - other.line);
  let next = 0;
  return functions.map((definition, index): Task => {
    const end = functions[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const commands = [];
    for (; next < calls.length && (calls[next] as PythonCall).line < end; next += 1) {
      const call = calls[next] as PythonCall;
      if (call.line >= definition.line) commands.push(...splitScript(commandOf(call), call.line));
    }
    return { runner, name: definition.name, path: file.path, commands, needs: [] };
  });
}

function stringOf(value: PythonValue | undefined): string {
  return value?.kind === "string" ? value.value : "";
}
