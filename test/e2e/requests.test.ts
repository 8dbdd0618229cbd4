import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LocalGitHub } from "../../src/demo/github.ts";
import { call } from "../../src/publish/target.ts";
import type { Server } from "../../src/server/start-server.ts";
import {
  allPullsOf,
  asPerson,
  checkRunsOf,
  comment,
  commentsOf,
  installApp,
  issuesOf,
  newRepository,
  owner,
  pushCommit,
  startGitHub,
  stranger,
  tickBox,
  tipOf,
} from "../support/emulator.ts";
import { kaggleDump } from "../support/kaggle-dump.ts";
import { quiet, serveFor } from "../support/server.ts";

let github: LocalGitHub;
let server: Server;
beforeAll(async () => {
  github = await startGitHub();
  server = await serveFor(github);
});
afterAll(async () => {
  await server.stop();
  await github.close();
});

const nothingByItself = { ".github/ml-repo-review.yml": "automatic: false\n" };

/** The App on a new repository, with everything done that the installation asks for. */
async function installedOn(name: string, files = kaggleDump) {
  const made = await newRepository(github, name, files);
  await installApp(github, [made.repository]);
  await quiet(github, server);
  const [issue] = (await issuesOf(made.ours)).filter((found) => !found.pull_request);
  return { ...made, issue: issue?.number ?? 0 };
}

describe("push", () => {
  test("to the default branch: the new commit gets its check run, the issue follows", async () => {
    const { ours, person, issue } = await installedOn("pushed");
    const before = (await issuesOf(ours)).find((found) => found.number === issue)?.body;
    const commit = await pushCommit(person, "Say how to run it", {
      "README.md": `${kaggleDump["README.md"]}\n## Inference\n\n\`\`\`\npython train.py --fold 1\n\`\`\`\n`,
      LICENSE: "MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\n",
    });
    await quiet(github, server);
    const runs = await checkRunsOf(ours, commit);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ name: "ML repo review", status: "completed" });
    const issues = (await issuesOf(ours)).filter((found) => !found.pull_request);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.body).not.toBe(before);
    expect(issues[0]?.body).toContain(commit.slice(0, 7));
  });

  test("to another branch: that commit's check run, and nothing else", async () => {
    const { ours, person, head } = await installedOn("branched");
    const told = await issuesOf(ours);
    await call(person, "POST /repos/{owner}/{repo}/git/refs", { ref: "refs/heads/topic", sha: head });
    const commit = await pushCommit(person, "Try something", { "notes.md": "try\n" }, "topic");
    await quiet(github, server);
    expect((await checkRunsOf(ours, commit)).map((run) => run.status)).toEqual(["completed"]);
    expect(await issuesOf(ours)).toEqual(told);
  });
});

describe("ticking a box", () => {
  test("opens that pull request, once, and its commit gets a check run of its own", async () => {
    const { ours, person, issue } = await installedOn("ticked", { ...kaggleDump, ...nothingByItself });
    expect(await allPullsOf(ours)).toEqual([]);
    await tickBox(person, issue, "readability");
    await quiet(github, server);
    const pulls = await allPullsOf(ours);
    expect(pulls.map((pull) => [pull.state, pull.head.ref])).toEqual([["open", "ml-repo-review/readability"]]);
    const body = (await issuesOf(ours)).find((found) => found.number === issue)?.body;
    expect(body).toContain(`#${pulls[0]?.number}`);
    const runs = await checkRunsOf(ours, await tipOf(ours, "ml-repo-review/readability"));
    expect(runs.map((run) => run.status)).toEqual(["completed"]);
  });
});

describe("a comment", () => {
  test("asks for a fix: the pull request opens, and the answer names it", async () => {
    const { ours, person, issue } = await installedOn("asked", { ...kaggleDump, ...nothingByItself });
    await comment(person, issue, "/ml-review fix readability");
    await quiet(github, server);
    const pulls = await allPullsOf(ours);
    expect(pulls).toHaveLength(1);
    const answers = (await commentsOf(ours, issue)).slice(1);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.body).toContain(`Opened #${pulls[0]?.number}`);
    expect(answers[0]?.user?.type).toBe("Bot");
  });

  test("asks for help, or for what there is not: the commands are told", async () => {
    const { ours, person, issue } = await installedOn("helped");
    await comment(person, issue, "/ml-review help");
    await comment(person, issue, "/ml-review fix everything");
    await quiet(github, server);
    const answers = (await commentsOf(ours, issue)).filter((found) => found.user?.type === "Bot");
    expect(answers).toHaveLength(2);
    for (const answer of answers) expect(answer.body).toContain("/ml-review recheck");
  });

  test("asks for a review: it is done and said, without a second check run", async () => {
    const { ours, person, issue, head } = await installedOn("rechecked");
    await comment(person, issue, "/ml-review recheck");
    await quiet(github, server);
    expect((await commentsOf(ours, issue)).at(-1)?.body).toContain("Reviewed again");
    expect(await checkRunsOf(ours, head)).toHaveLength(1);
  });

  test("of a stranger is no command", async () => {
    const { ours, repository, issue } = await installedOn("strange", { ...kaggleDump, ...nothingByItself });
    await comment(asPerson(github, stranger, repository), issue, "/ml-review fix readability");
    await quiet(github, server);
    expect(await allPullsOf(ours)).toEqual([]);
    expect(await commentsOf(ours, issue)).toHaveLength(1);
  });
});

describe("a button of the check run", () => {
  test("opens the fix it names", async () => {
    const { ours, head, repository } = await installedOn("pressed", { ...kaggleDump, ...nothingByItself });
    const [run] = await checkRunsOf(ours, head);
    const { data } = await github.as(owner).request(`GET /repos/${repository}`);
    await github.webhooks.send("check_run", {
      action: "requested_action",
      requested_action: { identifier: "fix:readability" },
      check_run: { ...run, app: { id: github.app.id } },
      repository: data,
      installation: { id: github.installation },
      sender: { login: owner, type: "User" },
    });
    await quiet(github, server);
    expect(await allPullsOf(ours)).toHaveLength(1);
  });
});
