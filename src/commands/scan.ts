import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { readSettings, type SettingsReading, settingsOf } from "../config/read-settings.ts";
import { factsOf } from "../facts/facts.ts";
import { withoutControls } from "../report/phrase.ts";
import type { Report } from "../review/report.ts";
import { review } from "../review/review.ts";
import { atMostOne, notEmpty, oneOf, parseArguments, UsageError } from "./arguments.ts";
import { type CommandIo, exitCodes, wantsColor } from "./command.ts";
import { compileQuickly } from "./compile-quickly.ts";
import { replaceFile } from "./replace-file.ts";
import { readTarget } from "./target.ts";
import { tool } from "./tool.ts";

export const usage = `ml-repo-review scan [directory | owner/name[@ref]]

Reviews a directory (this one, if none is given) or a repository on GitHub, and says what to do next.

  --format FORMAT    text (default), json, markdown, html or sarif
  --output FILE      write the report there instead of standard output
  --fail-on OUTCOME  exit with 1 if a check fails ("fail"), or fails or warns ("warn"); default: never
  --lang LANGUAGE    en
  --config FILE      settings to use instead of the repository's own .github/ml-repo-review.yml

Environment: GITHUB_TOKEN (private repositories, higher rate limit), GITHUB_API_URL (another GitHub), NO_COLOR, FORCE_COLOR.
`;

const formats = ["text", "json", "markdown", "html", "sarif"] as const;
type Format = (typeof formats)[number];

export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    format: { type: "string", default: "text" },
    output: { type: "string" },
    "fail-on": { type: "string", default: "never" },
    lang: { type: "string", default: "en" },
    config: { type: "string" },
  });
  const format = oneOf("--format", values.format, formats);
  const failOn = oneOf("--fail-on", values["fail-on"], ["never", "fail", "warn"]);
  if (oneOf("--lang", values.lang, ["en", "zh"]) === "zh") throw new UsageError("--lang zh is not available yet");
  const target = notEmpty("the target", atMostOne(positionals, "target")) ?? ".";
  const config = notEmpty("--config", values.config);
  const output = notEmpty("--output", values.output);
  const given = config === undefined ? undefined : await settingsFrom(resolve(io.directory, config));

  compileQuickly();
  const { snapshot, name } = await readTarget(target, io);
  const { settings, problems } = given ?? settingsOf(snapshot);
  for (const problem of problems) io.err(`ml-repo-review: ${withoutControls(problem)}\n`);
  const report = review(factsOf(snapshot, settings), settings, problems);

  await write(await textOf(report, format, name, output === undefined, io), output, io);
  return hasMet(report, failOn) ? exitCodes.failOnMet : exitCodes.done;
}

async function settingsFrom(path: string): Promise<SettingsReading> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new UsageError(`--config ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  const reading = readSettings(text, basename(path));
  if (reading.problems.length > 0) throw new UsageError(reading.problems.join("\n"));
  return reading;
}

async function textOf(report: Report, format: Format, name: string, isShown: boolean, io: CommandIo): Promise<string> {
  switch (format) {
    case "json":
      return (await import("../report/json.ts")).jsonReport(report, tool);
    case "markdown":
      return (await import("../report/markdown.ts")).markdownReport(report);
    case "html":
      return (await import("../report/html.ts")).htmlReport(report);
    case "sarif":
      return (await import("../report/sarif.ts")).sarifReport(report, tool);
    case "text": {
      const { terminalReport } = await import("../report/terminal.ts");
      const width = Math.min(Math.max(io.columns ?? 80, 60), 100);
      return terminalReport(report, { name, color: isShown && wantsColor(io), width });
    }
  }
}

async function write(text: string, output: string | undefined, io: CommandIo): Promise<void> {
  if (output === undefined) return io.out(text);
  try {
    await replaceFile(resolve(io.directory, output), text);
  } catch (error) {
    throw new UsageError(`--output: ${reasonOf(error, output)}`);
  }
}

/** The file is written beside its place first: an error of the disk would name that one. */
function reasonOf(error: unknown, output: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return message;
  return code === "ENOENT" ? `there is no folder for ${output}` : `${output} cannot be written (${code})`;
}

function hasMet(report: Report, failOn: "never" | "fail" | "warn"): boolean {
  if (failOn === "never") return false;
  return report.checks.some(({ verdict }) => verdict === "fail" || (failOn === "warn" && verdict === "warn"));
}
