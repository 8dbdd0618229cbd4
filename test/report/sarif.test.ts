import { expect, test } from "vitest";
import { sarifReport } from "../../src/report/sarif.ts";
import { sampleReport } from "../support/sample-report.ts";

interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number };
    };
  }[];
}

const tool = { name: "ml-repo-review", version: "1.2.3" };

function runOf(verdicts: Parameters<typeof sampleReport>[0]) {
  const log = JSON.parse(sarifReport(sampleReport(verdicts), tool));
  expect(log.version).toBe("2.1.0");
  expect(log.runs).toHaveLength(1);
  return log.runs[0] as { tool: { driver: { rules: { id: string }[] } }; results: Result[] };
}

const at = (path: string | null, line: number | null) => ({ path, line, text: "x" });

function placesOf(results: readonly Result[]) {
  return results.flatMap(({ locations }) =>
    locations.map(({ physicalLocation: { artifactLocation, region } }) => [artifactLocation.uri, region.startLine]),
  );
}

test("one result for each place of what fails or warns, each with a declared rule", () => {
  const { tool: described, results } = runOf({
    "lint-findings": { verdict: "fail", evidence: [at("train.py", 3), at("model.py", 9)] },
    "readme-data": { verdict: "warn", evidence: [at("README.md", 1)] },
    paper: { verdict: "unknown", evidence: [at("README.md", 1)] },
  });
  expect(described.driver.rules.map(({ id }) => id)).toEqual(["lint-findings", "readme-data"]);
  expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ["lint-findings", "warning"],
    ["lint-findings", "warning"],
    ["readme-data", "note"],
  ]);
  expect(results.every(({ message }) => message.text !== "")).toBe(true);
  expect(placesOf(results)).toEqual([
    ["train.py", 3],
    ["model.py", 9],
    ["README.md", 1],
  ]);
});

test("a result without a line or a file stands at a first line", () => {
  const { results } = runOf({
    license: { verdict: "fail", evidence: [] },
    formatter: { verdict: "fail", evidence: [at("setup.cfg", null)] },
    "web-app-deployment": { verdict: "warn", evidence: [{ path: null, line: null, text: "demo", url: "https://a.b" }] },
  });
  expect(placesOf(results)).toEqual([
    ["README.md", 1],
    ["setup.cfg", 1],
    ["README.md", 1],
  ]);
});

test.each([
  ["my code/train #1.py", "my%20code/train%20%231.py"],
  ["what?.py", "what%3F.py"],
  ["100%.py", "100%25.py"],
  ["c:train.py", "c%3Atrain.py"],
  ["模型/训练.py", "%E6%A8%A1%E5%9E%8B/%E8%AE%AD%E7%BB%83.py"],
  ["new\nline.py", "new%0Aline.py"],
  ["half\ud800.py", "half%EF%BF%BD.py"],
])("the path %j is a relative reference", (path, uri) => {
  const { results } = runOf({ formatter: { verdict: "fail", evidence: [at(path, 2)] } });
  expect(placesOf(results)).toEqual([[uri, 2]]);
  expect(new URL(uri, "file:///repository/").hash).toBe("");
});

test("nothing to tell is a valid log with an empty list", () => {
  expect(runOf({})).toMatchObject({ tool: { driver: { rules: [] } }, results: [] });
});
