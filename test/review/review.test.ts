import { expect, test } from "vitest";
import { defaultSettings } from "../../src/config/settings.ts";
import { factsOf } from "../../src/facts/facts.ts";
import { defineCheck } from "../../src/review/check.ts";
import { review } from "../../src/review/review.ts";
import { fail, pass } from "../../src/review/verdict.ts";
import { snapshotFromFiles } from "../../src/snapshot/from-files.ts";
import { seen, unseen } from "../../src/snapshot/snapshot.ts";
import { runCheck } from "../support/run-check.ts";

const missing = defineCheck({ id: "sample", step: "readme", requires: ["tree"], run: () => fail("sample/none", {}) });
const crashing = defineCheck({
  id: "sample",
  step: "readme",
  requires: ["tree"],
  run: () => {
    throw new Error("out of luck");
  },
});
const visibility = defineCheck({
  id: "sample",
  step: "publish",
  requires: ["visibility"],
  run: (facts) => pass("sample/seen", { visibility: facts.visibility }),
});

test("a check that crashes is unknown, with its error, and nothing else", () => {
  expect(runCheck(crashing, {})).toMatchObject({
    verdict: "unknown",
    code: "review/crashed",
    args: { error: "out of luck" },
  });
});

test("a required fact that was not seen makes the verdict unknown, with the reason", () => {
  expect(runCheck(visibility, {}, { github: { visibility: unseen("rate-limited") } })).toMatchObject({
    verdict: "unknown",
    args: { reason: "rate-limited" },
  });
  expect(runCheck(visibility, {}, { github: { visibility: seen("public") } }).verdict).toBe("pass");
});

test("absence in a truncated tree proves nothing", () => {
  expect(runCheck(missing, {}, { truncated: true })).toMatchObject({
    verdict: "unknown",
    args: { reason: "truncated-tree" },
  });
  expect(runCheck(missing, {}).verdict).toBe("fail");
});

test("a check or a step that the settings switch off is skipped with the reason", () => {
  const off = runCheck(missing, {}, { settings: { disabledChecks: new Map([["sample", "not for us"]]) } });
  expect(off).toMatchObject({ verdict: "skip", args: { reason: "not for us" } });
  const declined = runCheck(missing, {}, { settings: { declinedSteps: new Map([["readme", "private"]]) } });
  expect(declined.verdict).toBe("skip");
});

test("an empty repository is reviewed: nothing is done and nothing crashes", () => {
  const settings = defaultSettings;
  const report = review(factsOf(snapshotFromFiles({}), settings), settings);
  expect(report.checks.filter((check) => check.code === "review/crashed")).toEqual([]);
  expect(report.steps.filter((step) => step.done)).toEqual([]);
});

test("a declined step is never the next one", () => {
  const settings = { ...defaultSettings, declinedSteps: new Map([["publish", "closed source"]]) };
  const report = review(factsOf(snapshotFromFiles({ "train.py": "import torch\n" }), settings), settings);
  expect(report.steps[0]).toMatchObject({ id: "publish", declined: "closed source", done: false });
  expect(report.next).toBe("readability");
});
