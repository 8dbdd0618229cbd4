import { duration } from "../report/messages/en/report.ts";
import { type CheckId, checkTitles, stepTitles } from "../report/messages/en/titles.ts";
import { padded } from "../report/text-width.ts";
import { steps } from "../steps/steps.ts";
import { atMostOne, oneOf, parseArguments, UsageError } from "./arguments.ts";
import { type CommandIo, exitCodes } from "./command.ts";

export const usage = `ml-repo-review checks

Lists the checks, step by step.

  --format FORMAT  text (default) or json
`;

export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArguments(args, { format: { type: "string", default: "text" } });
  const format = oneOf("--format", values.format, ["text", "json"]);
  if (atMostOne(positionals, "argument") !== undefined)
    throw new UsageError(`checks takes no argument "${positionals[0]}"`);
  io.out(format === "json" ? json() : text());
  return exitCodes.done;
}

function json(): string {
  const list = steps.map((step) => ({
    id: step.id,
    title: stepTitles[step.id],
    minutes: step.minutes,
    checks: step.checks.map(({ id }: { readonly id: CheckId }) => ({ id, title: checkTitles[id] })),
  }));
  return `${JSON.stringify({ steps: list }, null, 2)}\n`;
}

function text(): string {
  const blocks = steps.map((step) => {
    const checks = step.checks.map(({ id }: { readonly id: CheckId }) => `  ${padded(id, 22)}${checkTitles[id]}`);
    return [`${stepTitles[step.id]} (${step.id}, ${duration(step.minutes)})`, ...checks].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}
