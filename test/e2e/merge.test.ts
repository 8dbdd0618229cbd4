import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { offersFor, reviewSnapshot } from "../../src/jobs/review-snapshot.ts";
import { planPulls } from "../../src/plan/plan.ts";
import { readPublished } from "../../src/publish/published.ts";
import { snapshotFromGitHub } from "../../src/snapshot/from-github.ts";
import { allPullsOf, checkRunsOf, issuesOf, mergePull, tickBox, tipOf } from "../support/emulator.ts";
import { type Installed, installOn } from "../support/installed.ts";

let app: Installed;
beforeAll(async () => {
  app = await installOn({ "kaggle-dump": "salt-segmentation" });
  const { ours, person } = app.on("salt-segmentation");
  const [pull] = await allPullsOf(ours);
  await mergePull(person, pull?.number ?? 0);
  await app.quiet();
});
afterAll(() => app.stop());

const repairs = ["formatter", "linter", "type-checker", "pre-commit", "ci-workflow", "ci-lints"];

async function reviewMain() {
  const { ours } = app.on("salt-segmentation");
  const request = ours.github.request as Parameters<typeof snapshotFromGitHub>[0];
  const { snapshot } = await snapshotFromGitHub(request, ours.repository, await tipOf(ours, "main"));
  const reviewed = reviewSnapshot(snapshot);
  if (!reviewed) throw new Error("not reviewed");
  return reviewed;
}

describe("merging the readability pull request", () => {
  it("makes every check pass that it was opened for", async () => {
    const { report } = await reviewMain();
    const verdicts = report.checks.filter(({ id }) => repairs.includes(id)).map(({ id, verdict }) => [id, verdict]);
    expect(Object.fromEntries(verdicts)).toEqual(Object.fromEntries(repairs.map((id) => [id, "pass"])));
  });

  it("turns the step done, with today's findings as baselines to mend later", async () => {
    const { report } = await reviewMain();
    expect(report.steps.find((step) => step.id === "readability")).toMatchObject({ done: true });
    const ofStep = report.checks.filter((check) => check.step === "readability" && check.verdict === "warn");
    expect(ofStep.map((check) => check.code)).toEqual([
      "formatted-code/baseline",
      "lint-findings/baseline",
      "type-hints/few-but-checked",
      "protected-branch/open",
    ]);
  });

  it("is followed by a review of the merge", async () => {
    const { ours } = app.on("salt-segmentation");
    expect(await checkRunsOf(ours, await tipOf(ours, "main"))).toMatchObject([{ status: "completed" }]);
    const [issue] = await issuesOf(ours);
    expect(issue?.body).toMatch(/`readability`: \[#\d+\]\([^)]*\), merged/);
  });

  it("leaves nothing to plan, even when asked", async () => {
    const { ours } = app.on("salt-segmentation");
    const reviewed = await reviewMain();
    const offers = offersFor(reviewed, (error) => {
      throw error;
    }).filter(({ fix }) => fix.id === "readability");
    expect(offers).toHaveLength(1);
    const actions = planPulls({
      report: reviewed.report,
      offers,
      published: await readPublished(ours, ["readability"]),
      settings: reviewed.settings,
      occasion: { voice: "all", requested: ["readability"] },
    });
    expect(actions).toEqual([{ action: "leave", fix: "readability", why: "nothing-to-change" }]);
  });

  it("offers no box for it any more", async () => {
    const { person, ours } = app.on("salt-segmentation");
    const [issue] = await issuesOf(ours);
    await expect(tickBox(person, issue?.number ?? 0, "readability")).rejects.toThrow("no open box");
    expect(await allPullsOf(ours)).toHaveLength(1);
  });
});
