import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allPullsOf, closeIssue, closePull, issuesOf, pushCommit, tickBox } from "../support/emulator.ts";
import { type Installed, installOn } from "../support/installed.ts";

let app: Installed;
beforeAll(async () => {
  app = await installOn({ "kaggle-dump": "salt-segmentation" });
  const { ours, person } = app.on("salt-segmentation");
  const [pull] = await allPullsOf(ours);
  await closePull(person, pull?.number ?? 0);
  await app.quiet();
});
afterAll(() => app.stop());

/** One story, told in order. */
describe("closing the readability pull request", () => {
  it("is a no that the issue tells of", async () => {
    const { ours } = app.on("salt-segmentation");
    const [issue] = await issuesOf(ours);
    expect(issue?.body).toMatch(/- \[ \] `readability`: \[#\d+\]\([^)]*\), declined/);
  });

  it("stays a no after the next push", async () => {
    const { ours, person } = app.on("salt-segmentation");
    await pushCommit(person, "Work on", { "notes.py": "import torch\n" });
    await app.quiet();
    expect(await allPullsOf(ours)).toMatchObject([{ state: "closed" }]);
  });

  it("is taken back by ticking the box", async () => {
    const { ours, person } = app.on("salt-segmentation");
    const [issue] = await issuesOf(ours);
    await tickBox(person, issue?.number ?? 0, "readability");
    await app.quiet();
    expect((await allPullsOf(ours)).map((pull) => pull.state).sort()).toEqual(["closed", "open"]);
  });
});

describe("closing the issue", () => {
  it("is a no: nothing reopens it and no second one follows", async () => {
    const { ours, person } = app.on("salt-segmentation");
    const [issue] = await issuesOf(ours);
    await closeIssue(person, issue?.number ?? 0);
    await pushCommit(person, "More work", { "more.py": "import torch\n" });
    await app.quiet();
    expect(await issuesOf(ours)).toMatchObject([{ state: "closed", number: issue?.number }]);
  });
});
