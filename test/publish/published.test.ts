import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocalGitHub } from "../../src/demo/github.ts";
import { publishIssue } from "../../src/publish/issue.ts";
import { readPublished } from "../../src/publish/published.ts";
import { openPull } from "../../src/publish/pull-request.ts";
import { issueMarker } from "../../src/report/issue.ts";
import {
  closeIssue,
  closePull,
  issuesOf,
  mergePull,
  newRepository,
  pushCommit,
  startGitHub,
  switchIssuesOff,
} from "../support/emulator.ts";
import { orderOf } from "./order.ts";

let github: LocalGitHub;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());

const files = { "README.md": "# salt\n" };
const create = { action: "create", title: "ML repo review", body: `${issueMarker}\ntext\n` } as const;

describe("the living issue, read", () => {
  it("is null before there is one", async () => {
    const { ours } = await newRepository(github, "none", files);
    expect(await readPublished(ours, [])).toEqual({ issuesEnabled: true, issue: null, pulls: [] });
  });

  it("is found by our authorship and the marker, whatever its title", async () => {
    const { ours, person } = await newRepository(github, "found", files);
    await person.github.request("POST /repos/ada/found/issues", { title: "ML repo review", body: create.body });
    const number = await publishIssue(ours, create);
    await person.github.request("PATCH /repos/ada/found/issues/{number}", { number, title: "renamed" });
    const { issue } = await readPublished(ours, []);
    expect(issue).toMatchObject({ number, title: "renamed", body: create.body, state: "open", closedBy: null });
  });

  it("is still found when a person edited the marker away", async () => {
    const { ours, person } = await newRepository(github, "unmarked", files);
    const number = await publishIssue(ours, create);
    await person.github.request("PATCH /repos/ada/unmarked/issues/{number}", { number, body: "mine now" });
    expect((await readPublished(ours, [])).issue).toMatchObject({ number, body: "mine now" });
  });

  it("tells a person's closing from our own", async () => {
    const { ours, person } = await newRepository(github, "closed", files);
    const number = (await publishIssue(ours, create)) as number;
    await publishIssue(ours, { ...create, action: "close", number });
    expect((await readPublished(ours, [])).issue).toMatchObject({ state: "closed", closedBy: "us" });
    await publishIssue(ours, { ...create, action: "reopen", number });
    await closeIssue(person, number);
    expect((await readPublished(ours, [])).issue).toMatchObject({ state: "closed", closedBy: "person" });
  });

  it("tells that issues are switched off, and creates none", async () => {
    const { ours, person } = await newRepository(github, "off", files);
    await switchIssuesOff(person);
    expect(await readPublished(ours, [])).toMatchObject({ issuesEnabled: false, issue: null });
  });

  it("is given up, and the review is not, where the App may not write issues", async () => {
    const { ours } = await newRepository(github, "forbidden", files);
    const refusing = (headers: object) => ({
      ...ours,
      github: {
        request: () => Promise.reject(Object.assign(new Error("refused"), { status: 403, response: { headers } })),
      },
    });
    expect(await publishIssue(refusing({}), create)).toBeNull();
    await expect(publishIssue(refusing({ "retry-after": "60" }), create)).rejects.toMatchObject({ status: 403 });
  });

  it("finds one among more issues than a page holds", async () => {
    const { ours, person } = await newRepository(github, "many", files);
    const number = await publishIssue(ours, create);
    for (let index = 0; index < 120; index++) {
      await person.github.request("POST /repos/ada/many/issues", { title: `bug ${index}` });
    }
    expect((await readPublished(ours, [])).issue?.number).toBe(number);
    expect(await issuesOf(ours)).toHaveLength(121);
  });

  it("says that the repository is gone rather than that it has no issue", async () => {
    const { ours } = await newRepository(github, "there", files);
    await expect(readPublished({ ...ours, repository: "ada/gone" }, [])).rejects.toMatchObject({ status: 404 });
  });
});

describe("our pull requests, read", () => {
  it("are told by the fix's branch and our authorship", async () => {
    const { ours, person, head } = await newRepository(github, "pulls", files);
    const opened = await openPull(ours, orderOf("readability", head));
    await pushBranch(person, "ml-repo-review/readme");
    await person.github.request("POST /repos/ada/pulls/pulls", {
      title: "a person's",
      head: "ml-repo-review/readme",
      base: "main",
    });
    const { pulls } = await readPublished(ours, ["readability", "readme", "library"]);
    expect(pulls).toEqual([
      expect.objectContaining({ fix: "readability", state: "open", closedAt: null, hasForeignCommits: false }),
    ]);
    expect(pulls[0]?.number).toBe("number" in opened ? opened.number : undefined);
  });

  it("are told as merged or closed, the newest of a fix alone", async () => {
    const { ours, person, head } = await newRepository(github, "states", files);
    const first = await openPull(ours, orderOf("readability", head));
    if (first.outcome !== "opened") throw new Error(first.outcome);
    await closePull(person, first.number);
    const [closed] = (await readPublished(ours, ["readability"])).pulls;
    expect(closed).toMatchObject({ state: "closed", closedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
    const second = await openPull(ours, orderOf("readability", head));
    if (second.outcome !== "opened") throw new Error(second.outcome);
    await mergePull(person, second.number);
    const { pulls } = await readPublished(ours, ["readability"]);
    expect(pulls).toMatchObject([{ number: second.number, state: "merged" }]);
  });

  it("tell of a person's commit on the branch", async () => {
    const { ours, person, head } = await newRepository(github, "foreign", files);
    await openPull(ours, orderOf("readability", head));
    await pushCommit(person, "Mine", { "mine.py": "x = 1\n" }, "ml-repo-review/readability");
    expect((await readPublished(ours, ["readability"])).pulls[0]?.hasForeignCommits).toBe(true);
  });
});

async function pushBranch(person: Parameters<typeof pushCommit>[0], branch: string): Promise<void> {
  const commit = await pushCommit(person, "Theirs", { "theirs.py": "x = 1\n" });
  await person.github.request(`POST /repos/${person.repository}/git/refs`, {
    ref: `refs/heads/${branch}`,
    sha: commit,
  });
}
