import { describe, expect, it } from "vitest";
import { planIssue } from "../../src/plan/plan.ts";
import { issue, planInput, type Situation, step } from "./situation.ts";

const linkAt = (digit: string) => `[x](https://github.com/ada/salt/blob/${digit.repeat(40)}/README.md#L3)`;
const text = { title: "title", body: "body\n" };
const allDone = [step("readme", "done"), step("blog", "declined"), step("paper", "unseen")];

const table: readonly (readonly [says: string, situation: Situation & { readonly text?: string }, expected: string])[] =
  [
    ["creates the first one", {}, "create"],
    ["has nothing to say where all is done", { steps: allDone }, "leave nothing-to-say"],
    ["starts nothing on a check-run occasion", { occasion: { voice: "check-run" } }, "leave silent"],
    [
      "keeps an open issue true on a check-run occasion, such as a bot's push",
      { issue: issue("open", { body: "old" }), occasion: { voice: "check-run" } },
      "update 1",
    ],
    [
      "does not reopen on a check-run occasion",
      { issue: issue("closed", { closedBy: "us" }), occasion: { voice: "check-run" } },
      "leave silent",
    ],
    [
      "answers a request with an updated text",
      { issue: issue("open", { body: "old" }), occasion: { voice: "check-run", requested: ["readme"] } },
      "update 1",
    ],
    ["leaves a repository without issues alone", { issuesEnabled: false }, "leave issues-disabled"],
    ["leaves an unchanged text alone", { issue: issue("open") }, "leave unchanged"],
    ["sees no change in line ends", { issue: issue("open", { body: "body\r\n\r\n" }) }, "leave unchanged"],
    [
      "leaves a text alone that would only link to a newer commit",
      { issue: issue("open", { body: linkAt("a") }), text: linkAt("b") },
      "leave unchanged",
    ],
    ["updates when the text changes", { issue: issue("open", { body: "- [x] body\n" }) }, "update 1"],
    ["updates when the title changes", { issue: issue("open", { title: "other" }) }, "update 1"],
    ["closes when all applicable steps are done", { issue: issue("open"), steps: allDone }, "close 1"],
    [
      "stays open while one step is missing",
      { issue: issue("open"), steps: [step("readme", "done"), step("weights", "missing")] },
      "leave unchanged",
    ],
    [
      "does not close on a report that saw nothing",
      { issue: issue("open"), steps: [step("readme", "unseen")] },
      "leave unchanged",
    ],
    [
      "does not close while a rate limit hides what may be missing",
      { issue: issue("open", { body: "old" }), steps: allDone, unseen: "rate-limited" },
      "update 1",
    ],
    [
      "closes though a check stays unseen for want of a permission",
      { issue: issue("open"), steps: allDone, unseen: "no-permission" },
      "close 1",
    ],
    ["never reopens what a person closed", { issue: issue("closed") }, "leave closed-by-person"],
    [
      "never reopens what a person closed, even when asked for a fix",
      { issue: issue("closed"), occasion: { requested: ["readme"] } },
      "leave closed-by-person",
    ],
    ["takes an unknown closer for a person", { issue: issue("closed", { closedBy: null }) }, "leave closed-by-person"],
    [
      "reopens what it closed itself when something regressed",
      { issue: issue("closed", { closedBy: "us" }) },
      "reopen 1",
    ],
    [
      "leaves what it closed itself while all is done",
      { issue: issue("closed", { closedBy: "us", body: "old" }), steps: allDone },
      "leave unchanged",
    ],
  ];

describe("planIssue", () => {
  it.each(table)("%s", (_says, situation, expected) => {
    const action = planIssue(planInput(situation), { ...text, ...(situation.text && { body: situation.text }) });
    const detail = action.action === "leave" ? ` ${action.why}` : "number" in action ? ` ${action.number}` : "";
    expect(action.action + detail).toBe(expected);
  });

  it("cuts a body that GitHub would refuse, at a line, and says so", () => {
    const action = planIssue(planInput({}), { title: "title", body: "a line of text\n".repeat(6000) });
    if (action.action !== "create") throw new Error(action.action);
    expect(action.body.length).toBeLessThanOrEqual(65_536);
    expect(action.body).toMatch(/a line of text\n\n\n_This text was cut/);
  });

  it("sees a cut body that stands on GitHub as unchanged", () => {
    const long = { title: "title", body: "a line of text\n".repeat(6000) };
    const created = planIssue(planInput({}), long);
    if (created.action !== "create") throw new Error(created.action);
    const again = planIssue(planInput({ issue: issue("open", { body: created.body }) }), long);
    expect(again).toEqual({ action: "leave", why: "unchanged" });
  });
});
