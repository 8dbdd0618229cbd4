import { describe, expect, test } from "vitest";
import { isSameIssueText, issueMarker, issueText, newlyTicked } from "../../src/report/issue.ts";
import { readabilityFix, sampleContext, samplePull, sampleReport } from "../support/sample-report.ts";

const failing = sampleReport({ formatter: { verdict: "fail" } });
const withPull = (pull: ReturnType<typeof samplePull>) =>
  sampleContext({ published: { issuesEnabled: true, issue: null, pulls: [pull] } });

test("begins with the hidden marker and tells the next step", () => {
  const { body } = issueText(failing, sampleContext());
  expect(body.startsWith(issueMarker)).toBe(true);
  expect(body).toContain("### Next: Make the code readable (20 min)");
});

describe("boxes", () => {
  test("a fix that can be opened has an empty box that its marker names", () => {
    expect(issueText(failing, sampleContext()).body).toMatch(/^- \[ \] `readability`: .*<!-- fix:readability -->$/m);
  });

  test("a step without a fix says that it is coming, and ticking it does nothing", () => {
    const { body } = issueText(sampleReport({ notebook: { verdict: "fail" } }), sampleContext());
    expect(body).toContain("- [ ] `notebook`: coming");
    expect(body).toContain("- [x] `paper`: nothing to do");
    expect(newlyTicked(body, body.replace("- [ ] `notebook`", "- [x] `notebook`"))).toEqual([]);
  });

  test("the longest text that GitHub takes is read in passing, even of empty lines alone", () => {
    const box = "- [x] `readability`: text <!-- fix:readability -->";
    expect(newlyTicked(null, `${"\n".repeat(65_000)}${box}`)).toEqual(["readability"]);
  });

  test("an open pull request is ticked and linked", () => {
    expect(issueText(failing, withPull(samplePull())).body).toContain("- [x] `readability`: [#7]");
  });

  test("a closed pull request is a no that its box takes back", () => {
    const { body } = issueText(failing, withPull(samplePull({ state: "closed", closedAt: "2026-11-20T10:00:00Z" })));
    const line = body.split("\n").find((candidate) => candidate.includes("declined on 2026-11-20")) ?? "";
    expect(line).toMatch(/^- \[ \] .*<!-- fix:readability -->$/);
    expect(newlyTicked(body, body.replace(line, line.replace("[ ]", "[x]")))).toEqual(["readability"]);
  });

  test("a fix with nothing to change has no box to tick", () => {
    const offers = [{ fix: readabilityFix, proposal: { changes: [], remarks: [] } }];
    expect(issueText(sampleReport(), sampleContext({ offers })).body).toContain("- [x] `readability`: nothing to do");
  });
});

describe("ticked boxes", () => {
  const before = "- [ ] `readability`: x <!-- fix:readability -->\r\n- [x] `readme`: y <!-- fix:readme -->\r\n";

  test("only those that were not ticked before count", () => {
    expect(newlyTicked(before, before.replace("[ ]", "[X]"))).toEqual(["readability"]);
    expect(newlyTicked(before, before)).toEqual([]);
  });

  test("unticking asks for nothing", () => {
    expect(newlyTicked(before, before.replace("[x]", "[ ]"))).toEqual([]);
  });
});

describe("sameness", () => {
  test("another commit alone is the same text", () => {
    const other = { ...sampleContext(), commit: "f".repeat(40) };
    const one = issueText(failing, sampleContext()).body;
    expect(isSameIssueText(one, issueText(failing, other).body)).toBe(true);
    expect(isSameIssueText(one.replaceAll("\n", "\r\n"), one)).toBe(true);
  });

  test("another verdict is not", () => {
    const one = issueText(failing, sampleContext()).body;
    expect(isSameIssueText(one, issueText(sampleReport({ linter: { verdict: "fail" } }), sampleContext()).body)).toBe(
      false,
    );
  });
});
