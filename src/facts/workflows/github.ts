import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { parseYaml } from "../formats/yaml.ts";
import type { Workflow, WorkflowAction, WorkflowCommand } from "../workflows.ts";
import { matrixValues, withMatrix } from "./matrix.ts";
import { workflowParser } from "./parser.ts";
import { type ShellCommand, splitScript } from "./shell.ts";

/** GitHub reads no workflow file larger than this, in UTF-16 units. */
const longestWorkflow = 512_000;

/** Commands of one workflow after which no more are read. */
const mostCommands = 2_000;

export interface GitHubWorkflow extends Workflow {
  /** Why GitHub would refuse it, or null. */
  readonly problem: { readonly message: string; readonly line: number | null } | null;
}

/** Reads one workflow with GitHub's own parser. What stands in it is told even where GitHub would refuse the file. */
export function readGitHubWorkflow(path: string, text: string): GitHubWorkflow {
  const empty = { path, name: null, events: [], startsOn: [], commands: [], actions: [] };
  if (text.length > longestWorkflow) {
    return { ...empty, problem: { message: "the file is larger than 512 KB", line: null } };
  }
  // Guards against aliases that unfold to billions of values, which GitHub's parser follows one by one.
  const bounded = parseYaml(text);
  if (!bounded.ok) return { ...empty, problem: { message: bounded.message, line: bounded.line } };
  const { parseWorkflow, NoOperationTraceWriter } = workflowParser();
  const { context, value } = parseWorkflow({ name: path, content: text }, new NoOperationTraceWriter());
  const error = context.errors.getErrors()[0];
  const problem = error ? { message: error.rawMessage, line: error.range?.start.line ?? null } : null;
  const root = mapping(value);
  if (!root) return { ...empty, problem: problem ?? { message: "the file is empty", line: null } };
  const jobs = jobsOf(root);
  const steps = jobs.flatMap(stepsOfJob);
  return {
    path,
    name: textOf(root.find("name")) ?? null,
    ...readEvents(root.find("on")),
    commands: jobCommands(jobs, path),
    actions: steps.flatMap((step) => usedAction(step, path)),
    problem,
  };
}

function readEvents(on: TemplateToken | undefined): Pick<Workflow, "events" | "startsOn"> {
  const events = new Map<string, MappingToken | undefined>();
  const { isSequence } = workflowParser();
  const map = mapping(on);
  if (map) for (const { key, value } of map) events.set(key.toString(), mapping(value));
  else if (on && isSequence(on))
    for (let at = 0; at < on.count; at += 1) events.set(textOf(on.get(at)) ?? "", undefined);
  else if (on) events.set(textOf(on) ?? "", undefined);
  const startsOn: Workflow["startsOn"][number][] = [];
  if (events.has("push") && !isOfTagsAlone(events.get("push"))) startsOn.push("push");
  const pulls = ["pull_request", "pull_request_target"].filter((event) => events.has(event));
  if (pulls.some((event) => isOfChanges(events.get(event)))) startsOn.push("pull-request");
  return { events: [...events.keys()], startsOn };
}

function isOfTagsAlone(push: MappingToken | undefined): boolean {
  if (!push) return false;
  const has = (key: string) => push.find(key) !== undefined;
  return has("tags") && !has("branches") && !has("branches-ignore");
}

/** Whether it starts when a pull request's code changes, and not only when it is labelled or closed. */
function isOfChanges(pullRequest: MappingToken | undefined): boolean {
  const types = pullRequest?.find("types");
  if (!types) return true;
  return /\b(opened|synchronize|reopened|ready_for_review)\b/.test(JSON.stringify(types));
}

function jobsOf(root: MappingToken): readonly MappingToken[] {
  const jobs = mapping(root.find("jobs"));
  return jobs ? [...jobs].map(({ value }) => mapping(value)).filter((job) => job !== undefined) : [];
}

/** A job's steps; a job that calls a reusable workflow is like one step with `uses`. */
function stepsOfJob(job: MappingToken): readonly MappingToken[] {
  const steps = job.find("steps");
  if (!steps || !workflowParser().isSequence(steps)) return job.find("uses") ? [job] : [];
  const items: MappingToken[] = [];
  for (let at = 0; at < steps.count; at += 1) {
    const step = mapping(steps.get(at));
    if (step) items.push(step);
  }
  return items;
}

function jobCommands(jobs: readonly MappingToken[], path: string): readonly WorkflowCommand[] {
  const commands: WorkflowCommand[] = [];
  for (const job of jobs) {
    const matrix = matrixValues(job);
    for (const command of stepsOfJob(job).flatMap(runCommands)) {
      if (commands.length >= mostCommands) return commands;
      for (const each of withMatrix(command, matrix)) commands.push({ ...each, path, via: "step" });
    }
  }
  return commands;
}

function runCommands(step: MappingToken): readonly ShellCommand[] {
  const run = step.find("run");
  if (!run) return [];
  const { script, line } = scriptOf(run);
  return splitScript(script, line);
}

/** A script as the shell gets it, with the line of its first line. Expressions stay as they are written. */
function scriptOf(run: TemplateToken): { readonly script: string; readonly line: number } {
  const { isString, isBasicExpression } = workflowParser();
  const line = run.range?.start.line ?? 1;
  if (!isString(run) && !isBasicExpression(run)) return { script: run.toString(), line };
  const written = run.source ?? run.toString();
  if (run.blockScalarHeader?.startsWith("|")) return { script: written, line: line + 1 };
  const folded = isString(run) ? run.value : written.replaceAll(/\s*\n\s*/g, " ");
  return { script: folded, line: run.blockScalarHeader ? line + 1 : line };
}

function usedAction(step: MappingToken, path: string): readonly WorkflowAction[] {
  const uses = step.find("uses");
  const name = textOf(uses);
  if (!uses || name === undefined) return [];
  const inputs = [...(mapping(step.find("with")) ?? [])].map(({ value }) => textOf(value) ?? "");
  return [{ uses: name, path, line: uses.range?.start.line ?? 1, inputs }];
}

function mapping(token: TemplateToken | undefined): MappingToken | undefined {
  return token && workflowParser().isMapping(token) ? token : undefined;
}

function textOf(token: TemplateToken | undefined): string | undefined {
  if (!token || !workflowParser().isScalar(token)) return undefined;
  return workflowParser().isString(token) ? token.value : token.toString();
}
