import { describe, expect, it } from "vitest";
import { planPulls } from "../../src/plan/plan.ts";
import { offer, planInput, pull, type Situation } from "./situation.ts";

const readability = offer("readability");
const readme = offer("readme", { step: "readme" });
const library = offer("library", { step: "library" });

const table: readonly (readonly [says: string, situation: Situation, expected: readonly string[]])[] = [
  ["opens readability by itself", { offers: [readability] }, ["open readability"]],
  [
    "waits to be asked for every other fix",
    { offers: [readability, readme, library] },
    ["open readability", "readme not-asked", "library not-asked"],
  ],
  [
    "opens nothing by itself where the settings say so",
    { offers: [readability], settings: { automatic: false } },
    ["readability not-asked"],
  ],
  [
    "opens what a person asked for",
    { offers: [readability, readme], settings: { automatic: false }, occasion: { requested: ["readme"] } },
    ["readability not-asked", "open readme"],
  ],
  [
    "is silent on a check-run occasion",
    { offers: [readability], occasion: { voice: "check-run" } },
    ["readability silent"],
  ],
  [
    "answers a person even on a check-run occasion",
    { offers: [readability], occasion: { voice: "check-run", requested: ["readability"] } },
    ["open readability"],
  ],
  [
    "opens nothing without a change",
    { offers: [offer("readability", { files: 0 })], occasion: { requested: ["readability"] } },
    ["readability nothing-to-change"],
  ],
  [
    "leaves an open pull request as it is, even when asked again",
    { offers: [readability], pulls: [pull("readability", "open")], occasion: { requested: ["readability"] } },
    ["readability already-open"],
  ],
  [
    "remembers a closed pull request as a no",
    { offers: [readability], pulls: [pull("readability", "closed")] },
    ["readability declined"],
  ],
  [
    "takes the no back when a person asks",
    { offers: [readability], pulls: [pull("readability", "closed")], occasion: { requested: ["readability"] } },
    ["open readability"],
  ],
  [
    "does not follow a merged pull request with a second one by itself",
    { offers: [readability], pulls: [pull("readability", "merged")] },
    ["readability not-asked"],
  ],
  [
    "opens again after a merge when asked",
    { offers: [readability], pulls: [pull("readability", "merged")], occasion: { requested: ["readability"] } },
    ["open readability"],
  ],
  [
    "does not open for a step that the settings decline",
    { offers: [readability], settings: { declinedSteps: new Map([["readability", "legacy code"]]) } },
    ["readability declined"],
  ],
  [
    "never touches a branch with somebody else's commits, even when asked",
    {
      offers: [readability],
      pulls: [pull("readability", "closed", { hasForeignCommits: true })],
      occasion: { requested: ["readability"] },
    },
    ["readability foreign-commits"],
  ],
  [
    "holds at most two open at a time",
    {
      offers: [readability, readme, library],
      pulls: [pull("web-app", "open"), pull("notebook", "merged")],
      occasion: { requested: ["readme", "library"] },
    },
    ["readability limit", "open readme", "library limit"],
  ],
  [
    "gives the last place to what a person asked for",
    {
      offers: [readability, readme],
      settings: { limit: 1 },
      occasion: { requested: ["readme"] },
    },
    ["readability limit", "open readme"],
  ],
];

describe("planPulls", () => {
  it.each(table)("%s", (_says, situation, expected) => {
    const actions = planPulls(planInput(situation));
    expect(
      actions.map((action) =>
        action.action === "open" ? `open ${action.offer.fix.id}` : `${action.fix} ${action.why}`,
      ),
    ).toEqual(expected);
  });
});
