import type { Evidence } from "../facts/evidence.ts";
import type { CheckReport, Report } from "../review/report.ts";
import { messageOf } from "./messages/en.ts";
import { plainText } from "./phrase.ts";

/** Who wrote the report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** The report as JSON, schema version 1 of the contract: keys in one order, two spaces, a line feed at the end. */
export function jsonReport(report: Report, { name, version }: Tool): string {
  const { repository, commit, machineLearning, steps, score, checks } = report;
  const document = {
    schemaVersion: 1,
    tool: { name, version },
    repository: { name: repository, commit },
    machineLearning: { verdict: machineLearning.verdict, evidence: machineLearning.evidence.map(evidenceJson) },
    steps: steps.map(({ id, done, minutes }) => ({ id, done, minutes })),
    score: { passed: score.passed, applicable: score.applicable },
    checks: checks.map(checkJson),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function checkJson(check: CheckReport) {
  const { id, step, verdict, code, evidence, fix } = check;
  return { id, step, verdict, code, message: plainText(messageOf(check)), evidence: evidence.map(evidenceJson), fix };
}

/** `url` stands only where the evidence is no file. */
function evidenceJson({ path, line, text, url }: Evidence) {
  return url === undefined ? { path, line, text } : { path, line, text, url };
}
