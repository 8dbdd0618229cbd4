import { type Evidence, evidenceAt } from "../../facts/evidence.ts";
import { actionChecksCode, checksCode } from "../../facts/workflows/purpose.ts";
import type { Workflow, WorkflowsFact } from "../../facts/workflows.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, warn } from "../../review/verdict.ts";

export default defineCheck({
  id: "ci-workflow",
  step: "readability",
  requires: ["workflows"],
  run({ workflows: { workflows, otherSystems, broken } }) {
    const isBroken = (path: string) => broken.some((file) => file.path === path);
    const accepted = workflows.filter(({ path }) => !isBroken(path));
    const checking = accepted
      .map((workflow) => ({ workflow, checks: checksOf(workflow) }))
      .filter(({ checks }) => checks.length > 0);
    const running = checking.filter(({ workflow }) => workflow.startsOn.length > 0);
    const [best] = running.sort((one, other) => worth(other) - worth(one));
    if (best) {
      const { path, startsOn } = best.workflow;
      return pass("ci-workflow/runs", { path, on: startsOn }, placesOfChecks(best));
    }
    const other = otherSystems.find(({ path }) => !isBroken(path));
    if (other) return pass("ci-workflow/other-system", { system: other.system }, [firstCommand(other)]);
    const [problem] = broken;
    if (problem) {
      const { path, line, message } = problem;
      return warn("ci-workflow/broken", { path, message }, [evidenceAt(path, line, message)]);
    }
    const idle = checking[0]?.workflow;
    if (idle) {
      const args = { path: idle.path, events: idle.events };
      return warn("ci-workflow/not-on-changes", args, [evidenceAt(idle.path, null, idle.events.join(", "))]);
    }
    if (accepted.length > 0) {
      const evidence = accepted.slice(0, 3).map(({ path, name }) => evidenceAt(path, null, name ?? path));
      return warn("ci-workflow/no-checks", { workflows: accepted.length }, evidence);
    }
    return fail("ci-workflow/none", {});
  },
});

interface Place {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

interface CheckingWorkflow {
  readonly workflow: Workflow;
  readonly checks: readonly Place[];
}

/** Commands and actions of a workflow that check or build the code. */
function checksOf({ commands, actions }: Workflow): readonly Place[] {
  const byCommand = commands.filter(({ command }) => checksCode(command));
  const byAction = actions.filter(({ uses, inputs }) => actionChecksCode(uses, inputs));
  return [
    ...byCommand.map(({ path, line, command }) => ({ path, line, text: command })),
    ...byAction.map(({ path, line, uses }) => ({ path, line, text: uses })),
  ];
}

/** Pull requests first, then the workflow that checks most. */
function worth({ workflow, checks }: CheckingWorkflow): number {
  return (workflow.startsOn.includes("pull-request") ? 1_000_000 : 0) + checks.length;
}

/** The workflow, at the line of its first check where that stands in the workflow itself. */
function placesOfChecks({ workflow, checks }: CheckingWorkflow): readonly Evidence[] {
  const own = checks.find(({ path }) => path === workflow.path);
  if (own) return [evidenceAt(own.path, own.line, own.text)];
  const followed = checks.slice(0, 1).map(({ path, line, text }) => evidenceAt(path, line, text));
  return [evidenceAt(workflow.path, null, workflow.name ?? workflow.path), ...followed];
}

function firstCommand({ path, system, commands }: WorkflowsFact["otherSystems"][number]) {
  const own = commands.filter((command) => command.path === path);
  const first = own.find(({ command }) => checksCode(command)) ?? own[0];
  return evidenceAt(path, first?.line ?? null, first?.command ?? system);
}
