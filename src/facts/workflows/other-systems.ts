import { parseYaml } from "../formats/yaml.ts";
import type { WorkflowCommand } from "../workflows.ts";
import { splitScript } from "./shell.ts";
import { isTable } from "./tasks/tables.ts";

/** Configuration files of CI systems other than GitHub Actions. All of them are read in the root alone. */
const systems: ReadonlyMap<string, string> = new Map([
  [".travis.yml", "Travis CI"],
  [".circleci/config.yml", "CircleCI"],
  [".gitlab-ci.yml", "GitLab CI"],
  ["azure-pipelines.yml", "Azure Pipelines"],
  [".azure-pipelines.yml", "Azure Pipelines"],
  ["azure-pipelines.yaml", "Azure Pipelines"],
  ["appveyor.yml", "AppVeyor"],
  [".appveyor.yml", "AppVeyor"],
  ["Jenkinsfile", "Jenkins"],
  [".drone.yml", "Drone"],
  [".woodpecker.yml", "Woodpecker"],
  [".woodpecker.yaml", "Woodpecker"],
  ["bitbucket-pipelines.yml", "Bitbucket Pipelines"],
  [".cirrus.yml", "Cirrus CI"],
  [".semaphore/semaphore.yml", "Semaphore"],
  [".buildkite/pipeline.yml", "Buildkite"],
]);

/** Commands of one file after which no more are read. */
const mostCommands = 2_000;

/** Keys whose strings are shell commands in one or the other system. */
const commandKey =
  /^(run|command|commands|bash|pwsh|powershell|install|(.*_)?script|(before|after)_(install|success)|build|ps|cmd|sh)$/;

export const otherSystemPaths: readonly string[] = [...systems.keys()];

export interface OtherSystem {
  readonly system: string;
  readonly path: string;
  readonly commands: readonly WorkflowCommand[];
  readonly problem: { readonly message: string; readonly line: number | null } | null;
}

/** Reads the commands that another CI system's file holds, whatever job they stand in. */
export function readOtherSystem(path: string, text: string): OtherSystem {
  const system = systems.get(path) ?? path;
  if (path === "Jenkinsfile") return { system, path, commands: jenkinsCommands(path, text), problem: null };
  const file = parseYaml(text);
  if (!file.ok) return { system, path, commands: [], problem: file };
  const commands: WorkflowCommand[] = [];
  const visit = (value: unknown, at: (string | number)[], isCommand: boolean): void => {
    if (typeof value === "string") {
      if (!isCommand || commands.length > mostCommands) return;
      const line = (file.lineOf(at) ?? 1) + (value.includes("\n") ? 1 : 0);
      for (const command of splitScript(value, line)) commands.push({ ...command, path, via: "step" });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...at, index], isCommand);
    } else if (isTable(value)) {
      for (const [key, item] of Object.entries(value)) visit(item, [...at, key], commandKey.test(key));
    }
  };
  visit(file.value, [], false);
  return { system, path, commands, problem: null };
}

/** `sh "…"`, `sh '''…'''` and `bat` steps of a Jenkinsfile; the rest of its Groovy is not read. */
function jenkinsCommands(path: string, text: string): readonly WorkflowCommand[] {
  const commands: WorkflowCommand[] = [];
  const step = /\b(?:sh|bat|powershell)[ \t]*\(?[ \t]*(?:script:[ \t]*)?("""|'''|"|')/g;
  let line = 1;
  let counted = 0;
  for (let match = step.exec(text); match; match = step.exec(text)) {
    const quote = match[1] as string;
    const start = match.index + match[0].length;
    const end = text.indexOf(quote, start);
    if (end === -1) break;
    for (; counted < start; counted += 1) if (text[counted] === "\n") line += 1;
    for (const command of splitScript(text.slice(start, end), line)) commands.push({ ...command, path, via: "step" });
    step.lastIndex = end + quote.length;
  }
  return commands;
}
