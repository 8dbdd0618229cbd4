import { describe, expect, test } from "vitest";
import { issueMarker } from "../../src/report/issue.ts";
import { jobsOf } from "../../src/webhooks/jobs-of.ts";

const appId = 4101;
const repository = { id: 7, full_name: "ada/salt", default_branch: "main", archived: false, disabled: false };
const person = { login: "ada", type: "User" };
const bot = { login: "ml-repo-review[bot]", type: "Bot" };
const origin = { installation: 70, repository: { id: 7, name: "ada/salt" } };
const reviewForPerson = { kind: "review-default-branch", ...origin, voice: "all", because: "person" };
const reviewForBot = { kind: "review-default-branch", ...origin, voice: "check-run" };

function jobs(event: string, payload: object) {
  return jobsOf(event, { repository, installation: { id: 70 }, sender: person, ...payload }, appId);
}

describe("installation", () => {
  const listed = (number: number) =>
    Array.from({ length: number }, (_, index) => ({ id: index + 1, full_name: `ada/r${index + 1}` }));

  test("on five repositories: each is reviewed in full", () => {
    const found = jobsOf(
      "installation",
      { action: "created", installation: { id: 70 }, repositories: listed(5) },
      appId,
    );
    expect(found).toHaveLength(5);
    expect(found[0]).toEqual({
      kind: "review-default-branch",
      installation: 70,
      repository: { id: 1, name: "ada/r1" },
      voice: "all",
    });
  });

  test("on six at once: check runs only, and it stays so", () => {
    const found = jobsOf(
      "installation_repositories",
      { action: "added", installation: { id: 70 }, repositories_added: listed(6) },
      appId,
    );
    expect(found).toHaveLength(6);
    for (const job of found) expect(job).toMatchObject({ voice: "check-run", because: "installed-with-many" });
  });

  test("a removed repository is forgotten, one job each; a removed App altogether", () => {
    expect(
      jobsOf(
        "installation_repositories",
        { action: "removed", installation: { id: 70 }, repositories_removed: listed(2) },
        appId,
      ),
    ).toEqual([
      { kind: "forget", installation: 70, repositories: [{ id: 1, name: "ada/r1" }] },
      { kind: "forget", installation: 70, repositories: [{ id: 2, name: "ada/r2" }] },
    ]);
    expect(jobsOf("installation", { action: "deleted", installation: { id: 70 } }, appId)).toEqual([
      { kind: "forget", installation: 70, repositories: "all" },
    ]);
  });
});

describe("push", () => {
  const after = "a".repeat(40);

  test("to the default branch by a person: reviewed in full", () => {
    expect(jobs("push", { ref: "refs/heads/main", after })).toEqual([reviewForPerson]);
  });

  test("to the default branch by a bot: the check run alone", () => {
    expect(jobs("push", { ref: "refs/heads/main", after, sender: bot })).toEqual([reviewForBot]);
  });

  test("to another branch, even ours: that commit's check run", () => {
    const commitJob = [{ kind: "review-commit", ...origin, commit: after }];
    expect(jobs("push", { ref: "refs/heads/topic/one", after })).toEqual(commitJob);
    expect(jobs("push", { ref: "refs/heads/ml-repo-review/readability", after, sender: bot })).toEqual(commitJob);
  });

  test.each([
    ["a tag", { ref: "refs/tags/main", after }],
    ["a deleted branch", { ref: "refs/heads/main", after: "0".repeat(40), deleted: true }],
    ["an archived repository", { ref: "refs/heads/main", after, repository: { ...repository, archived: true } }],
    ["no installation", { ref: "refs/heads/main", after, installation: undefined }],
  ])("%s: nothing", (_name, payload) => {
    expect(jobs("push", payload)).toEqual([]);
  });
});

describe("pull request", () => {
  const ours = { ref: "ml-repo-review/readability", sha: "b".repeat(40), repo: { id: 7 } };
  const closed = (more: object) => ({
    action: "closed",
    pull_request: { head: ours, user: bot, merged: false, closed_at: "2026-11-20T10:00:00Z", ...more },
  });

  test.each(["opened", "synchronize", "reopened"])("%s: its last commit is reviewed", (action) => {
    expect(jobs("pull_request", { action, pull_request: { head: ours, user: person } })).toEqual([
      { kind: "review-commit", ...origin, commit: ours.sha },
    ]);
  });

  test("ours, merged: the default branch is reviewed", () => {
    expect(jobs("pull_request", closed({ merged: true }))).toEqual([reviewForPerson]);
  });

  test("ours, closed by a person: the no is remembered first", () => {
    expect(jobs("pull_request", closed({}))).toEqual([
      { kind: "remember-decision", ...origin, subject: "fix:readability", by: "ada", at: "2026-11-20T10:00:00Z" },
      reviewForPerson,
    ]);
  });

  test.each([
    ["from another branch", { head: { ...ours, ref: "topic" } }],
    ["of a person on a branch with our name", { user: person }],
    ["from a fork's branch with our name", { head: { ...ours, repo: { id: 8 } } }],
    ["from a fork that is gone", { head: { ...ours, repo: null } }],
  ])("%s, closed: nothing", (_name, more) => {
    expect(jobs("pull_request", closed(more))).toEqual([]);
  });
});

describe("check run", () => {
  const run = { head_sha: "c".repeat(40), app: { id: appId }, check_suite: { head_branch: "main" } };
  const press = (identifier: string, more: object = {}) =>
    jobs("check_run", { action: "requested_action", check_run: run, requested_action: { identifier }, ...more });

  test("re-run by a person: that commit again", () => {
    const again = [{ kind: "review-commit", ...origin, commit: run.head_sha, again: true }];
    expect(jobs("check_run", { action: "rerequested", check_run: run })).toEqual(again);
    expect(jobs("check_suite", { action: "rerequested", check_suite: run })).toEqual(again);
  });

  test("another app's, or created by us: nothing", () => {
    const foreign = { ...run, app: { id: 1 } };
    expect(jobs("check_run", { action: "rerequested", check_run: foreign })).toEqual([]);
    expect(jobs("check_suite", { action: "rerequested", check_suite: foreign })).toEqual([]);
    expect(jobs("check_run", { action: "created", check_run: run })).toEqual([]);
  });

  test("the button of a fix opens it", () => {
    expect(press("fix:readability")).toEqual([{ kind: "open-fixes", ...origin, fixes: ["readability"] }]);
  });

  test("the re-check button reviews the default branch, or the commit of another branch", () => {
    expect(press("recheck")).toEqual([reviewForPerson]);
    expect(press("recheck", { check_run: { ...run, check_suite: { head_branch: "topic" } } })).toEqual([
      { kind: "review-commit", ...origin, commit: run.head_sha, again: true },
    ]);
  });
});

describe("living issue", () => {
  const box = (tick: string) => `${issueMarker}\n- [${tick}] \`readability\` <!-- fix:readability -->`;
  const edited = (more: object = {}) => ({
    action: "edited",
    issue: { number: 1, user: bot, body: box("x") },
    changes: { body: { from: box(" ") } },
    ...more,
  });

  test("a person ticks a box: that fix is opened", () => {
    expect(jobs("issues", edited())).toEqual([{ kind: "open-fixes", ...origin, fixes: ["readability"] }]);
  });

  test.each([
    ["edited by a bot", { sender: bot }],
    ["with another title only", { changes: { title: { from: "old" } } }],
    ["with the marker, but written by a person", { issue: { number: 1, user: person, body: box("x") } }],
    [
      "with the box unticked",
      { issue: { number: 1, user: bot, body: box(" ") }, changes: { body: { from: box("x") } } },
    ],
  ])("%s: nothing", (_name, more) => {
    expect(jobs("issues", edited(more))).toEqual([]);
  });

  test("closed by a person: remembered; closed by us: not", () => {
    const closed = {
      action: "closed",
      issue: { number: 1, user: bot, body: box(" "), closed_at: "2026-11-20T10:00:00Z" },
    };
    expect(jobs("issues", closed)).toEqual([
      { kind: "remember-decision", ...origin, subject: "issue", by: "ada", at: "2026-11-20T10:00:00Z" },
    ]);
    expect(jobs("issues", { ...closed, sender: bot })).toEqual([]);
  });

  test.each(["deleted", "transferred"])("%s by a person: a no as well", (action) => {
    const issue = { number: 1, user: bot, body: box(" "), closed_at: null, updated_at: "2026-11-20T10:00:00Z" };
    expect(jobs("issues", { action, issue })).toEqual([
      { kind: "remember-decision", ...origin, subject: "issue", by: "ada", at: "2026-11-20T10:00:00Z" },
    ]);
  });
});

describe("comment", () => {
  const comment = (body: string, more: object = {}) =>
    jobs("issue_comment", { action: "created", issue: { number: 3 }, comment: { id: 9, body, user: person }, ...more });
  const asked = { kind: "comment-command", ...origin, issue: 3, comment: 9, author: "ada" };

  test.each([
    ["/ml-review recheck", "recheck", null],
    ["/ml-review fix readability\r\nplease", "fix", "readability"],
    ["/ml-review fix", "fix", null],
    ["/ml-review", "help", null],
    ["  /ml-review dance", "help", null],
  ])("%j", (body, command, argument) => {
    expect(comment(body)).toEqual([{ ...asked, command, argument }]);
  });

  test.each([["please /ml-review help"], ["hello\n/ml-review help"], ["/ml-reviewer help"], [""]])(
    "%j: nothing",
    (body) => {
      expect(comment(body)).toEqual([]);
    },
  );

  test("by a bot, or edited: nothing", () => {
    expect(comment("/ml-review help", { sender: bot })).toEqual([]);
    expect(comment("/ml-review help", { action: "edited" })).toEqual([]);
  });
});

describe("release and repository", () => {
  test.each(["published", "edited", "deleted"])("release %s: reviewed", (action) => {
    expect(jobs("release", { action, release: {} })).toEqual([reviewForPerson]);
    expect(jobs("release", { action, release: {}, sender: bot })).toEqual([reviewForBot]);
  });

  test("a draft is nothing", () => {
    expect(jobs("release", { action: "created", release: {} })).toEqual([]);
  });

  test("made public: noted and reviewed", () => {
    expect(jobs("repository", { action: "publicized" })).toEqual([
      { kind: "repository-changed", ...origin, change: "publicized" },
      reviewForPerson,
    ]);
  });

  test("archived or renamed: noted, without a word", () => {
    const archived = { ...repository, archived: true };
    expect(jobs("repository", { action: "archived", repository: archived })).toEqual([
      { kind: "repository-changed", ...origin, change: "archived" },
    ]);
    expect(jobs("repository", { action: "edited", repository: archived })).toHaveLength(1);
    expect(jobs("repository", { action: "edited" })).toEqual([]);
    expect(jobs("repository", { action: "renamed" })).toEqual([
      { kind: "repository-changed", ...origin, change: "renamed" },
    ]);
  });

  test("an event that is not for us: nothing", () => {
    expect(jobs("star", { action: "created" })).toEqual([]);
    expect(jobs("constructor", {})).toEqual([]);
  });
});
