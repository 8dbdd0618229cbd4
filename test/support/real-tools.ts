import { spawnSync } from "node:child_process";

/** Whether a tool is installed; where it is not, the tests that need it are skipped, and the reason is printed. */
export function hasTool(name: string): boolean {
  const isThere = spawnSync(name, ["--version"]).status === 0;
  if (!isThere) console.warn(`skipped: ${name} is not installed`);
  return isThere;
}

/** Runs a tool in a directory: its exit status and all that it printed. */
export function runTool(directory: string, [name = "", ...args]: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(name, args, { cwd: directory, encoding: "utf8" });
  return { status, output: `${stdout}${stderr}` };
}
