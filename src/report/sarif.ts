import type { Evidence } from "../facts/evidence.ts";
import type { CheckReport, Report } from "../review/report.ts";
import type { Tool } from "./json.ts";
import { type CheckId, checkTitles, messageOf } from "./messages/en.ts";
import { plainText } from "./phrase.ts";

const levels = { fail: "warning", warn: "note" } as const;

/**
 * The checks that warn or fail as SARIF 2.1.0 (OASIS), one result for each place, for tools that read code scanning results.
 * A result without a place is put on the root's README, since a result must have one there.
 */
export function sarifReport(report: Report, tool: Tool): string {
  const problems = report.checks.filter((check) => check.verdict === "fail" || check.verdict === "warn");
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, rules: problems.map(ruleOf) } },
        columnKind: "utf16CodeUnits",
        results: problems.flatMap(resultsOf),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(check: CheckReport) {
  return {
    id: check.id,
    shortDescription: { text: checkTitles[check.id as CheckId] },
    properties: { tags: [check.step] },
  };
}

function resultsOf(check: CheckReport) {
  const inTree = check.evidence.filter((evidence) => evidence.path !== null);
  const places: readonly (Evidence | null)[] = inTree.length > 0 ? inTree : [null];
  return places.map((place) => ({
    ruleId: check.id,
    level: levels[check.verdict as keyof typeof levels],
    message: { text: plainText(messageOf(check)) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(place?.path ?? "README.md") },
          region: { startLine: place?.line ?? 1 },
        },
      },
    ],
  }));
}

/** A relative reference of RFC 3986. A colon in it is encoded too: it could be read as the end of a scheme. */
function uriOf(path: string): string {
  return path.split("/").map(encodedSegment).join("/");
}

/** Half a surrogate pair, which a name on disk can hold, has no encoding. */
function encodedSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed());
}
