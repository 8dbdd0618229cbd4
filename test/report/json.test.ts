import { expect, test } from "vitest";
import { jsonReport } from "../../src/report/json.ts";
import { sampleReport } from "../support/sample-report.ts";

const tool = { name: "ml-repo-review", version: "1.2.3" };

test("has the shape and the order of keys that other tools rely on", () => {
  const evidence = [
    { path: "README.md", line: 72, text: "## Data" },
    { path: null, line: null, text: "v1", url: "https://github.com/ada/salt/releases/v1" },
  ];
  const report = sampleReport({
    "readme-data": { verdict: "fail", code: "readme-data/none", evidence, fix: "readme-sections" },
  });
  const text = jsonReport({ ...report, machineLearning: { verdict: "yes", evidence } }, tool);
  const document = JSON.parse(text);
  expect(text.endsWith("}\n")).toBe(true);
  expect(Object.keys(document)).toEqual([
    "schemaVersion",
    "tool",
    "repository",
    "machineLearning",
    "steps",
    "score",
    "checks",
  ]);
  expect(document).toMatchObject({
    schemaVersion: 1,
    tool,
    repository: { name: "ada/salt", commit: report.commit },
    machineLearning: { verdict: "yes", evidence },
    score: { passed: 30, applicable: 31 },
  });
  expect(document.steps[2]).toEqual({ id: "readme", done: false, minutes: 20 });
  const check = document.checks.find(({ id }: { id: string }) => id === "readme-data");
  expect(Object.keys(check)).toEqual(["id", "step", "verdict", "code", "message", "evidence", "fix"]);
  expect(check).toMatchObject({ verdict: "fail", code: "readme-data/none", evidence, fix: "readme-sections" });
});

test("a check that needs no fix has null, and its message is one plain line", () => {
  const { checks } = JSON.parse(jsonReport(sampleReport(), tool));
  expect(checks[0]).toMatchObject({ id: "public-repository", fix: null, evidence: [] });
  expect(checks[0].message).toMatch(/^this check stopped with an error of our own \(sample\)[^\n`*]*$/);
});
