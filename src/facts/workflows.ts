import type { FactSource } from "./facts.ts";
import { readHookConfigs } from "./tool-config/hooks.ts";
import { unreadableReason } from "./tool-config/places.ts";
import { readCompositeAction } from "./workflows/composite-action.ts";
import { type Followed, followCommands, hookCommands } from "./workflows/follow.ts";
import { type GitHubWorkflow, readGitHubWorkflow } from "./workflows/github.ts";
import { otherSystemPaths, readOtherSystem } from "./workflows/other-systems.ts";
import { TaskIndex } from "./workflows/tasks/task-calls.ts";
import { readTasks } from "./workflows/tasks/tasks.ts";

export interface WorkflowCommand {
  /** One shell command line as it stands (continuation lines joined). */
  readonly command: string;
  readonly path: string;
  readonly line: number;
  /** Where it was followed from: the workflow step itself, or a Makefile, tox, nox, another task runner or pre-commit. */
  readonly via: "step" | "pre-commit" | "tox" | "nox" | "make" | "task";
}

export interface WorkflowAction {
  /** As written: `psf/black@stable`. */
  readonly uses: string;
  /** The workflow, or the reusable workflow or composite action that it was followed into. */
  readonly path: string;
  readonly line: number;
  /** Values given under `with:`. */
  readonly inputs: readonly string[];
}

export interface Workflow {
  readonly path: string;
  readonly name: string | null;
  /** Event names that start it: `push`, `pull_request`, … */
  readonly events: readonly string[];
  /** Which changes of code start it. A push of tags alone and a pull request that is only labelled or closed do not count. */
  readonly startsOn: readonly ("push" | "pull-request")[];
  /** Commands of its steps and of what they start: reusable workflows, composite actions, tasks, hooks. */
  readonly commands: readonly WorkflowCommand[];
  /** `uses:` of its steps. */
  readonly actions: readonly WorkflowAction[];
}

export interface WorkflowsFact {
  /** GitHub's workflows, those that GitHub would refuse included: `broken` names them. */
  readonly workflows: readonly Workflow[];
  /** Other CI systems, by the file that configures them, with the commands found in it. */
  readonly otherSystems: readonly {
    readonly system: string;
    readonly path: string;
    readonly commands: readonly WorkflowCommand[];
  }[];
  readonly broken: readonly { readonly path: string; readonly line: number | null; readonly message: string }[];
}

const workflowPath = /^\.github\/workflows\/[^/]+\.ya?ml$/;

/** Workflows that are read: a bound on the work that a hostile repository can make. */
const mostWorkflows = 100;

/** CI as configured: GitHub's workflows by GitHub's parser, other systems by the commands in their files. */
export function readWorkflows(source: FactSource): WorkflowsFact {
  const tree = source.fact("tree");
  const read = <T>(paths: readonly string[], reader: (path: string, text: string) => T): readonly T[] =>
    paths.flatMap((path) => {
      const text = source.text(path);
      return text === undefined ? [] : [reader(path, text)];
    });
  const workflowFiles = tree.files((entry) => workflowPath.test(entry.path)).slice(0, mostWorkflows);
  const workflowPaths = workflowFiles.map((entry) => entry.path);
  const own = read(workflowPaths, readGitHubWorkflow);
  const otherPaths = otherSystemPaths.filter((path) => tree.has(path));
  const others = read(otherPaths, readOtherSystem);
  const followed: Followed = { tasks: new TaskIndex(readTasks(source)), hookConfigs: readHookConfigs(source) };
  return {
    workflows: own.map((workflow) => complete(workflow, own, followed, source)),
    otherSystems: others.map(({ system, path, commands }) => {
      return { system, path, commands: followCommands(commands, followed) };
    }),
    broken: [...own, ...others]
      .flatMap(({ path, problem }) => {
        return problem ? [{ path, line: problem.line, message: problem.message }] : [];
      })
      .concat(
        [...workflowPaths, ...otherPaths].flatMap((path) => {
          const message = unreadableReason(source, path);
          return message ? [{ path, line: null, message }] : [];
        }),
      ),
  };
}

/** The workflow with what it calls: reusable workflows and composite actions one level deep, then tasks and hooks. */
function complete(
  workflow: GitHubWorkflow,
  all: readonly GitHubWorkflow[],
  followed: Followed,
  source: FactSource,
): Workflow {
  const localUses = new Set(workflow.actions.map(({ uses }) => uses).filter((uses) => uses.startsWith("./")));
  const called = [...localUses].map((uses) => calledLocally(uses, all, source));
  const actions = [...workflow.actions, ...called.flatMap((part) => part.actions)];
  const commands = followCommands([...workflow.commands, ...called.flatMap((part) => part.commands)], followed);
  const runsHooks = actions.some(({ uses }) => uses.startsWith("pre-commit/action@"));
  const hooks = runsHooks ? followed.hookConfigs.filter(({ runner }) => runner === "pre-commit").slice(0, 1) : [];
  const { path, name, events, startsOn } = workflow;
  const hookRuns = followCommands(hooks.flatMap(hookCommands), followed);
  return { path, name, events, startsOn, actions, commands: [...commands, ...hookRuns] };
}

function calledLocally(
  uses: string,
  all: readonly GitHubWorkflow[],
  source: FactSource,
): Pick<Workflow, "commands" | "actions"> {
  const target = uses.slice(2).replace(/\/$/, "");
  const workflow = all.find(({ path }) => path === target);
  if (workflow) return workflow;
  for (const path of [`${target}/action.yml`, `${target}/action.yaml`]) {
    const text = source.text(path);
    if (text !== undefined) return readCompositeAction(path, text);
  }
  return { commands: [], actions: [] };
}
