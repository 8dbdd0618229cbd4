import { checkTitles } from "../src/report/messages/en/titles.ts";
import { duration, stepTitles } from "../src/report/messages/en.ts";
import { fixes, steps } from "../src/steps/steps.ts";

/** The generated files with their whole text as it should be. `read` gives a file's text as it is. */
export function generatedDocs(read: (path: string) => string): ReadonlyMap<string, string> {
  const readme = "README.md";
  return new Map([
    [readme, between(read(readme), "checks", listOfChecks())],
    ...steps.flatMap((step) =>
      step.checks.map((check): [string, string] => {
        const path = `docs/checks/${check.id}.md`;
        return [path, between(read(path), "head", headOf(check.id, step))];
      }),
    ),
  ]);
}

function listOfChecks(): string {
  const rows = steps.map((step) => {
    const checks = step.checks.map((check) => `[\`${check.id}\`](docs/checks/${check.id}.md)`);
    return `| ${stepTitles[step.id]} | ${duration(step.minutes)} | ${checks.join(" ")} |`;
  });
  return ["| step | time | checks |", "| --- | --- | --- |", ...rows].join("\n");
}

function headOf(id: keyof typeof checkTitles, step: (typeof steps)[number]): string {
  const fix = fixes.find((candidate) => candidate.repairs.includes(id));
  return [
    `# ${id}: ${checkTitles[id]}`,
    "",
    `Step: ${stepTitles[step.id]} (${duration(step.minutes)}).${fix ? ` The pull request \`${fix.id}\` does it.` : ""}`,
  ].join("\n");
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. Throws when the file lacks the two marks. */
function between(text: string, name: string, content: string): string {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < start) throw new Error(`no ${open} … ${close} in a file that has a generated part`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}
