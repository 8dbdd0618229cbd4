import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { LocalGitHub } from "../../src/demo/github.ts";
import { call } from "../../src/publish/target.ts";
import type { Server } from "../../src/server/start-server.ts";
import { countDeliveries } from "../../src/store/deliveries.ts";
import { testDatabases } from "../support/databases.ts";
import { allPullsOf, checkRunsOf, installApp, issuesOf, newRepository, startGitHub } from "../support/emulator.ts";
import { kaggleDump } from "../support/kaggle-dump.ts";
import { quiet, serveFor } from "../support/server.ts";
import { startServerProcess } from "../support/server-process.ts";

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

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A second server, on the data that a process left behind. */
async function serveFrom(path: string): Promise<Server> {
  const next = await serveFor(github, { store: { kind: "directory", path } });
  cleanups.push(() => next.stop());
  return next;
}

async function numbersOn(target: Awaited<ReturnType<typeof newRepository>>["ours"], head: string) {
  return {
    issuesAndPulls: (await issuesOf(target)).length,
    pulls: (await allPullsOf(target)).length,
    checkRuns: (await checkRunsOf(target, head)).map((run) => run.status),
  };
}

test("the same webhook twice, and the same event as another webhook: nothing is doubled", async () => {
  const { ours, head, repository } = await newRepository(github, "twice", kaggleDump);
  await installApp(github, [repository]);
  await quiet(github, server);
  const before = await numbersOn(ours, head);
  expect(before.checkRuns).toEqual(["completed"]);
  const installed = github.webhooks.deliveries.findLast((delivery) => delivery.event === "installation");
  if (!installed) throw new Error("no installation event");
  const runsBefore = await countDeliveries(server.database);
  expect((await github.webhooks.redeliver(installed)).status).toBe(202);
  await quiet(github, server);
  expect(await countDeliveries(server.database)).toEqual(runsBefore);
  await github.webhooks.send(installed.event, installed.payload);
  await quiet(github, server);
  expect(await numbersOn(ours, head)).toEqual(before);
});

test("six repositories at once: check runs only, until a person asks", async () => {
  const made = [];
  for (let number = 1; number <= 6; number++) made.push(await newRepository(github, `many-${number}`, kaggleDump));
  await installApp(
    github,
    made.map(({ repository }) => repository),
  );
  await quiet(github, server);
  for (const { ours, head } of made) {
    expect(await numbersOn(ours, head)).toEqual({ issuesAndPulls: 0, pulls: 0, checkRuns: ["completed"] });
  }
  const [first, second] = made;
  if (!first || !second) throw new Error("no repository");
  await call(first.person, "POST /repos/{owner}/{repo}/releases", { tag_name: "v1" });
  await quiet(github, server);
  expect(await issuesOf(second.ours)).toEqual([]);
  expect((await issuesOf(first.ours)).length).toBeGreaterThan(0);
});

test("killed right after the answer: the next start does the work", async () => {
  const data = await mkdtemp(join(tmpdir(), "ml-repo-review-"));
  cleanups.push(() => rm(data, { recursive: true, force: true }));
  const { ours, head, repository } = await newRepository(github, "killed", kaggleDump);
  const victim = await startServerProcess(github, data);
  cleanups.push(() => victim.kill());
  await installApp(github, [repository]);
  await github.webhooks.settled();
  await victim.kill();
  await quiet(github, await serveFrom(data));
  const { checkRuns, issuesAndPulls } = await numbersOn(ours, head);
  expect(checkRuns).toEqual(["completed"]);
  expect(issuesAndPulls).toBeGreaterThan(0);
});

test("SIGTERM: the process ends by itself with exit code 0, and keeps what it has", async () => {
  const data = await mkdtemp(join(tmpdir(), "ml-repo-review-"));
  cleanups.push(() => rm(data, { recursive: true, force: true }));
  const { ours, head, repository } = await newRepository(github, "drained", kaggleDump);
  const process = await startServerProcess(github, data);
  cleanups.push(() => process.kill());
  await installApp(github, [repository]);
  expect(await process.terminate()).toBe(0);
  await quiet(github, await serveFrom(data));
  expect((await numbersOn(ours, head)).checkRuns).toEqual(["completed"]);
});

const postgres = testDatabases().find(({ name }) => name === "PostgreSQL");

test.skipIf(!postgres)("one process takes the webhooks, another does the work, PostgreSQL between them", async () => {
  const { location: store, remove } = await (postgres as NonNullable<typeof postgres>).fresh();
  cleanups.push(remove);
  const worker = await serveFor(github, { store, role: "worker" });
  cleanups.push(() => worker.stop());
  const web = await serveFor(github, { store, role: "web" });
  cleanups.push(() => web.stop());
  const { ours, head, repository } = await newRepository(github, "shared", kaggleDump);
  await installApp(github, [repository]);
  await quiet(github, web);
  expect((await numbersOn(ours, head)).checkRuns).toEqual(["completed"]);
  expect((await fetch(worker.webhookUrl, { method: "POST" })).status).toBe(404);
});
