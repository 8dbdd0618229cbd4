import { describe, expect, test } from "vitest";
import type { Offer } from "../../src/plan/plan.ts";
import { pullRequestText } from "../../src/report/pull-request.ts";
import type { FileChange } from "../../src/review/fix.ts";
import { readabilityFix, sampleContext, sampleReport } from "../support/sample-report.ts";

const settings: FileChange = {
  path: "setup.cfg",
  mode: "file",
  before: "[metadata]\n",
  after: "[metadata]\n[flake8]\n",
};
const workflow: FileChange = { path: ".github/workflows/ci.yml", mode: "file", before: undefined, after: "name: CI\n" };
const offer: Offer = {
  fix: readabilityFix,
  proposal: {
    changes: [settings, workflow],
    remarks: [
      { code: "readability/flake8-added", args: { findings: 41, files: 12 }, path: "setup.cfg" },
      { code: "readability/workflow-added", args: { tools: ["flake8"] }, path: ".github/workflows/ci.yml" },
      { code: "readability/unparsable", args: { files: ["old @everyone.py"] }, path: null },
    ],
  },
};
const reports = {
  before: sampleReport({ linter: { verdict: "fail" }, "ci-lints": { verdict: "fail" } }),
  after: sampleReport(),
};

test("the title says what is added", () => {
  expect(pullRequestText(offer, [], reports, sampleContext()).title).toBe("Add flake8 and a CI workflow");
});

describe("the body", () => {
  const { body } = pullRequestText(offer, [], reports, sampleContext());

  test("says of each file whether it is new, and what it does", () => {
    expect(body).toMatch(/^\| `setup.cfg` \(edited\) \| flake8; baseline: 41 .*\|$/m);
    expect(body).toMatch(/^\| `.github\/workflows\/ci.yml` \(new\) \| .*\|$/m);
  });

  test("says what the step gains, how to undo it and how to decline it", () => {
    expect(body).toContain("goes from 8 of 10 checks to 10 of 10");
    expect(body).toContain("[linter settings](https://app.example/checks/linter)");
    expect(body).toContain("revert the merge commit");
    expect(body).toContain("close it");
  });

  test("sets names from the repository as code, so that nobody is mentioned", () => {
    expect(body).toContain("`old @everyone.py`");
  });
});

test("a workflow that the app may not write is offered as text and not claimed", () => {
  const rest = { ...offer, proposal: { ...offer.proposal, changes: [settings] } };
  const text = pullRequestText(rest, [workflow], reports, sampleContext());
  expect(text.title).toBe("Add flake8");
  expect(text.body).toContain("```yaml\nname: CI\n```");
  expect(text.body).not.toContain("| `.github/workflows/ci.yml`");
});
