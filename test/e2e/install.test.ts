import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addRelease, allPullsOf, checkRunsOf, issuesOf, treeOf } from "../support/emulator.ts";
import { type Installed, installOn } from "../support/installed.ts";

let app: Installed;
beforeAll(async () => {
  app = await installOn({ "kaggle-dump": "salt-segmentation", "not-ml": "notebox" });
});
afterAll(() => app.stop());

describe("installing the App on a Kaggle dump", () => {
  it("completes one check run with advice", async () => {
    const { ours, head } = app.on("salt-segmentation");
    expect(await checkRunsOf(ours, head)).toMatchObject([
      { name: "ML repo review", status: "completed", conclusion: "neutral" },
    ]);
    const [run] = await checkRunsOf(ours, head);
    expect(run?.output.title).toMatch(/^\d of 9 steps done\. Next: /);
    expect(run?.output.annotations_count).toBeGreaterThan(0);
  });

  it("opens one issue, which tells of the pull request that is open", async () => {
    const { ours } = app.on("salt-segmentation");
    const [pull] = await allPullsOf(ours);
    expect(await issuesOf(ours)).toMatchObject([{ state: "open", user: { login: "ml-repo-review[bot]" } }]);
    const [issue] = await issuesOf(ours);
    expect(issue?.body).toContain(`- [x] \`readability\`: [#${pull?.number}](${pull?.html_url})`);
  });

  it("opens the pull request for readability and no other, without touching the code", async () => {
    const { ours, head } = app.on("salt-segmentation");
    expect(await allPullsOf(ours)).toMatchObject([
      { state: "open", head: { ref: "ml-repo-review/readability" }, base: { ref: "main" } },
    ]);
    const before = Object.keys(await treeOf(ours, head));
    const after = Object.keys(await treeOf(ours, "ml-repo-review/readability"));
    expect(after.filter((path) => !before.includes(path))).toEqual([
      ".github/workflows/ci.yml",
      ".pre-commit-config.yaml",
      "pyproject.toml",
      "setup.cfg",
    ]);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it("reviews the pull request's own commit in a check run, and says nothing else about it", async () => {
    const { ours } = app.on("salt-segmentation");
    const [pull] = await allPullsOf(ours);
    expect(await checkRunsOf(ours, pull?.head.sha ?? "")).toMatchObject([{ status: "completed" }]);
  });
});

describe("installing the App on a repository without machine learning", () => {
  it("leaves it in peace: at most a skipped check run", async () => {
    const { ours, head } = app.on("notebox");
    expect(await checkRunsOf(ours, head)).toMatchObject([{ conclusion: "skipped" }]);
    expect(await issuesOf(ours)).toEqual([]);
    expect(await allPullsOf(ours)).toEqual([]);
  });
});

describe("publishing a release with weights", () => {
  it("is seen by the next review of the same commit, in the same check run", async () => {
    const { ours, person, head } = app.on("salt-segmentation");
    await addRelease(person, "v0.1.0", ["unet_resnet34.pth"]);
    await app.quiet();
    const runs = await checkRunsOf(ours, head);
    expect(runs).toHaveLength(1);
    expect(runs[0]?.output.text).toMatch(/✅[^\n]*published weights/);
  });
});

describe("a webhook that is delivered twice", () => {
  it("doubles nothing", async () => {
    const { ours, head } = app.on("salt-segmentation");
    for (const delivery of [...app.github.webhooks.deliveries]) await app.github.webhooks.redeliver(delivery);
    await app.quiet();
    expect(await checkRunsOf(ours, head)).toHaveLength(1);
    expect(await issuesOf(ours)).toHaveLength(1);
    expect(await allPullsOf(ours)).toHaveLength(1);
  });
});
