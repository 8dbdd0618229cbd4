import { describe, expect, test } from "vitest";
import { checkRunText, silentCheckRunText } from "../../src/report/check-run.ts";
import { defaultSettings, sampleContext, samplePull, sampleReport } from "../support/sample-report.ts";

const evidence = (line: number) => ({ path: "src/train.py", line, text: `F821 at ${line}` });

describe("title", () => {
  test("says how many steps are done and what is next, with its time", () => {
    const report = sampleReport({ "readme-infer": { verdict: "fail" }, "blog-post": { verdict: "fail" } });
    expect(checkRunText(report, sampleContext(), defaultSettings).title).toBe(
      "7 of 9 steps done. Next: Write a good README (20 min)",
    );
  });

  test("says that all is done when it is", () => {
    expect(checkRunText(sampleReport(), sampleContext(), defaultSettings).title).toBe("All 9 steps done");
  });
});

describe("conclusion", () => {
  const failing = sampleReport({ formatter: { verdict: "fail" } });
  const warning = sampleReport({ formatter: { verdict: "warn" } });
  const conclusion = (report: typeof failing, failOn: "never" | "fail" | "warn") =>
    checkRunText(report, sampleContext(), { ...defaultSettings, failOn }).conclusion;

  test("is advice unless the settings ask for a gate", () => {
    expect(conclusion(failing, "never")).toBe("neutral");
    expect(conclusion(failing, "fail")).toBe("failure");
    expect(conclusion(warning, "fail")).toBe("neutral");
    expect(conclusion(warning, "warn")).toBe("failure");
    expect(conclusion(sampleReport(), "warn")).toBe("success");
  });

  test("does not suffer from what could not be seen", () => {
    expect(conclusion(sampleReport({ "protected-branch": { verdict: "unknown" } }), "warn")).toBe("success");
  });
});

describe("annotations", () => {
  test("stand at the evidence of fails before warnings, and are at most fifty", () => {
    const report = sampleReport({
      "lint-findings": { verdict: "warn", evidence: Array.from({ length: 60 }, (_, index) => evidence(index + 1)) },
      "model-loader": { verdict: "fail", evidence: [{ path: "predict.py", line: 9, text: "torch.load" }] },
    });
    const { annotations } = checkRunText(report, sampleContext(), defaultSettings);
    expect(annotations).toHaveLength(50);
    expect(annotations[0]).toMatchObject({
      path: "predict.py",
      start_line: 9,
      end_line: 9,
      annotation_level: "warning",
    });
    expect(annotations[1]).toMatchObject({ path: "src/train.py", start_line: 1, annotation_level: "notice" });
  });

  test("are left out where the evidence is no line of a file", () => {
    const report = sampleReport({ pypi: { verdict: "fail", evidence: [{ path: "setup.py", line: null, text: "" }] } });
    expect(checkRunText(report, sampleContext(), defaultSettings).annotations).toEqual([]);
  });
});

describe("actions", () => {
  test("offer a fix and a re-check within GitHub's limits", () => {
    const { actions } = checkRunText(sampleReport(), sampleContext(), defaultSettings);
    expect(actions.map((action) => action.identifier)).toEqual(["fix:readability", "recheck"]);
    for (const action of actions) {
      expect(action.label.length).toBeLessThanOrEqual(20);
      expect(action.description.length).toBeLessThanOrEqual(40);
      expect(action.identifier.length).toBeLessThanOrEqual(20);
    }
  });

  test("do not offer what is already an open pull request; the summary links it", () => {
    const published = { issuesEnabled: true, issue: null, pulls: [samplePull()] };
    const text = checkRunText(
      sampleReport({ formatter: { verdict: "fail" } }),
      sampleContext({ published }),
      defaultSettings,
    );
    expect(text.actions.map((action) => action.identifier)).toEqual(["recheck"]);
    expect(text.summary).toContain("[#7](https://github.com/ada/salt/pull/7)");
  });
});

test("text from a repository takes no effect in Markdown", () => {
  const hostile = "`x` | @everyone <img src=x onerror=alert(1)> [a](javascript:1)\n# heading";
  const report = sampleReport({ license: { verdict: "fail", args: { error: hostile } } });
  const { text } = checkRunText(report, sampleContext(), defaultSettings);
  const line = text.split("\n").find((candidate) => candidate.includes("@everyone"));
  expect(line).toMatch(/``.*@everyone.*# heading.*``/);
});

test("what could not be seen is said in one line, with the reason", () => {
  const report = sampleReport({
    "protected-branch": { verdict: "unknown", code: "review/unseen", args: { reason: "no-permission" } },
  });
  expect(checkRunText(report, sampleContext(), defaultSettings).summary).toContain(
    "1 check could not be seen: protected default branch (the app may not read it).",
  );
});

test("evidence links to the line at the reviewed commit, with the path encoded", () => {
  const report = sampleReport({ license: { verdict: "fail", evidence: [{ path: "a b/é.py", line: 3, text: "x" }] } });
  expect(checkRunText(report, sampleContext(), defaultSettings).text).toContain(
    `https://github.com/ada/salt/blob/${"3f2c1ab".padEnd(40, "0")}/a%20b/%C3%A9.py#L3`,
  );
});

test("a repository that is not machine learning gets one skipped line", () => {
  const text = silentCheckRunText();
  expect(text.conclusion).toBe("skipped");
  expect(text.actions).toEqual([]);
});
