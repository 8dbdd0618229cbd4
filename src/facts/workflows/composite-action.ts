import { parseYaml } from "../formats/yaml.ts";
import type { WorkflowAction, WorkflowCommand } from "../workflows.ts";
import { splitScript } from "./shell.ts";
import { isTable, table } from "./tasks/tables.ts";

/** Commands and actions of a composite action (`action.yml`); none where it is of another kind or does not parse. */
export function readCompositeAction(
  path: string,
  text: string,
): { readonly commands: readonly WorkflowCommand[]; readonly actions: readonly WorkflowAction[] } {
  const file = parseYaml(text);
  const steps = file.ok ? table(file.value, ["runs"]).steps : undefined;
  if (!file.ok || !Array.isArray(steps)) return { commands: [], actions: [] };
  const commands: WorkflowCommand[] = [];
  const actions: WorkflowAction[] = [];
  for (const [index, step] of steps.entries()) {
    if (!isTable(step)) continue;
    if (typeof step.run === "string") {
      const line = file.lineOf(["runs", "steps", index, "run"]) ?? 1;
      const first = step.run.includes("\n") ? line + 1 : line;
      for (const command of splitScript(step.run, first)) commands.push({ ...command, path, via: "step" });
    }
    if (typeof step.uses === "string") {
      const inputs = Object.values(table(step.with)).map(String);
      actions.push({ uses: step.uses, path, line: file.lineOf(["runs", "steps", index, "uses"]) ?? 1, inputs });
    }
  }
  return { commands, actions };
}
