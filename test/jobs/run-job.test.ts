import { afterAll, beforeAll, expect, test } from "vitest";
import type { LocalGitHub } from "../../src/demo/github.ts";
import type { Job } from "../../src/jobs/job.ts";
import { runJob } from "../../src/jobs/run-job.ts";
import type { Workplace } from "../../src/jobs/workplace.ts";
import { call } from "../../src/publish/target.ts";
import type { Database } from "../../src/store/database.ts";
import { saveDecision } from "../../src/store/decisions.ts";
import { readRepository } from "../../src/store/repositories.ts";
import { hasReview, latestReview } from "../../src/store/reviews.ts";
import { openStore } from "../../src/store/store.ts";
import { allPullsOf, asApp, checkRunsOf, issuesOf, newRepository, startGitHub } from "../support/emulator.ts";
import { kaggleDump } from "../support/kaggle-dump.ts";

let github: LocalGitHub;
let database: Database;
beforeAll(async () => {
  [github, database] = await Promise.all([startGitHub(), openStore({ kind: "memory" })]);
});
afterAll(async () => {
  await database.close();
  await github.close();
});

interface Fault {
  /** Part of the route that fails. */
  readonly route: string;
  readonly error: Error;
}

/** The App's workplace; while `fault` is set, requests to its route fail. */
function workplace(fault?: Fault): Workplace {
  const { github: octokit, bot } = asApp(github, "");
  const request = octokit.request.bind(octokit);
  const faulty = {
    request: (route: string, parameters?: Record<string, unknown>) =>
      fault && route.includes(fault.route) ? Promise.reject(fault.error) : request(route, parameters),
  };
  return {
    database,
    host: github.url,
    site: async () => null,
    onError: (error) => {
      throw error;
    },
    github: { installation: async () => faulty as never, bot: async () => bot, site: async () => null },
  };
}

function refusal(status: number, message = "refused"): Error {
  return Object.assign(new Error(message), { status, response: { headers: {} } });
}

async function made(name: string, files = kaggleDump) {
  const repository = await newRepository(github, name, files);
  const id = Number((await call(repository.ours, "GET /repos/{owner}/{repo}", {})).id);
  const origin = { installation: github.installation, repository: { id, name: repository.repository } };
  const review: Job = { kind: "review-default-branch", ...origin, voice: "all" };
  return { ...repository, id, origin, review };
}

async function spoken({ ours }: Awaited<ReturnType<typeof made>>) {
  return {
    issues: (await issuesOf(ours)).filter((issue) => !issue.pull_request).length,
    pulls: (await allPullsOf(ours)).length,
  };
}

test("a review is published and stored", async () => {
  const place = await made("whole");
  await runJob(workplace(), place.review);
  expect(await spoken(place)).toEqual({ issues: 1, pulls: 1 });
  expect((await checkRunsOf(place.ours, place.head)).map((run) => run.status)).toEqual(["completed"]);
  expect(await latestReview(database, place.id)).toMatchObject({ commit: place.head, defaultBranch: true });
});

test("an error in the middle completes the check run and fails the job; the next try mends it", async () => {
  const place = await made("torn");
  const fault = { route: "/git/trees", error: refusal(502) };
  await expect(runJob(workplace(fault), place.review)).rejects.toThrow();
  const [torn] = await checkRunsOf(place.ours, place.head);
  expect(torn).toMatchObject({ status: "completed", conclusion: "neutral" });
  expect(torn?.output.title).toContain("Could not finish");
  expect(await latestReview(database, place.id)).toBeNull();

  await runJob(workplace(), place.review);
  const runs = await checkRunsOf(place.ours, place.head);
  expect(runs).toHaveLength(1);
  expect(runs[0]?.output.title).toContain("steps done");
});

test("a check run that could not be completed is not taken for a finished review", async () => {
  const place = await made("unfinished");
  const job: Job = { kind: "review-commit", ...place.origin, commit: place.head };
  await expect(runJob(workplace({ route: "PATCH", error: refusal(500) }), job)).rejects.toThrow();
  expect(await hasReview(database, place.id, place.head)).toBe(false);
  await runJob(workplace(), job);
  expect((await checkRunsOf(place.ours, place.head)).map((run) => run.status)).toEqual(["completed"]);
});

test.each([
  ["deleted", refusal(404)],
  ["taken down", refusal(451)],
  ["of a suspended installation", refusal(403, "This installation has been suspended")],
])("a repository %s ends the job quietly", async (name, error) => {
  const place = await made(`gone-${name.length}`);
  await runJob(workplace({ route: "GET /repos/{owner}/{repo}", error }), place.review);
  expect(await spoken(place)).toEqual({ issues: 0, pulls: 0 });
});

test("another repository that bears the name by now is left alone", async () => {
  const place = await made("namesake");
  await runJob(workplace(), { ...place.review, repository: { id: place.id + 1000, name: place.repository } } as Job);
  expect(await spoken(place)).toEqual({ issues: 0, pulls: 0 });
  expect(await checkRunsOf(place.ours, place.head)).toEqual([]);
});

test("what is no machine learning gets a skipped check run and no other word", async () => {
  const place = await made("website", { "README.md": "# My site\n", "index.html": "<h1>Hello</h1>\n" });
  await runJob(workplace(), place.review);
  expect(await spoken(place)).toEqual({ issues: 0, pulls: 0 });
  expect((await checkRunsOf(place.ours, place.head)).map((run) => run.conclusion)).toEqual(["skipped"]);
});

test("an archived repository gets nothing at all", async () => {
  const place = await made("attic");
  await call(place.person, "PATCH /repos/{owner}/{repo}", { archived: true });
  await runJob(workplace(), place.review);
  expect(await checkRunsOf(place.ours, place.head)).toEqual([]);
  expect(await readRepository(database, place.id)).toMatchObject({ archived: true });
});

test("a remembered no outlives what it was said to", async () => {
  const place = await made("declined");
  const no = { repository: place.id, by: "ada", at: "2026-11-20T10:00:00Z" };
  await saveDecision(database, { ...no, subject: "fix:readability" });
  await saveDecision(database, { ...no, subject: "issue" });
  await runJob(workplace(), place.review);
  expect(await spoken(place)).toEqual({ issues: 0, pulls: 0 });
  await runJob(workplace(), { kind: "open-fixes", ...place.origin, fixes: ["readability"] });
  expect(await spoken(place)).toEqual({ issues: 0, pulls: 1 });
});

test("installed with many: quiet until a person pushes", async () => {
  const place = await made("crowd");
  const silent: Job = {
    kind: "review-default-branch",
    ...place.origin,
    voice: "check-run",
    because: "installed-with-many",
  };
  await runJob(workplace(), silent);
  await runJob(workplace(), place.review);
  expect(await spoken(place)).toEqual({ issues: 0, pulls: 0 });
  await runJob(workplace(), { ...place.review, because: "person" } as Job);
  expect(await spoken(place)).toEqual({ issues: 1, pulls: 1 });
  await runJob(workplace(), {
    kind: "forget",
    installation: github.installation,
    repositories: [place.origin.repository],
  });
  expect(await readRepository(database, place.id)).toBeNull();
  expect(await latestReview(database, place.id)).toBeNull();
});
