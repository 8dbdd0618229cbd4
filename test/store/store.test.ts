import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/review/report.ts";
import type { Database } from "../../src/store/database.ts";
import { readDecisions, removeDecision, saveDecision } from "../../src/store/decisions.ts";
import { DirectoryInUse, lockDirectory } from "../../src/store/directory-lock.ts";
import { forgetRepositories, readRepository, saveRepository, setQuiet } from "../../src/store/repositories.ts";
import { hasReview, latestReview, saveReview } from "../../src/store/reviews.ts";
import { openStore, type StoreLocation } from "../../src/store/store.ts";
import { testDatabases } from "../support/databases.ts";

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function open(location: StoreLocation): Promise<Database> {
  const database = await openStore(location);
  cleanups.push(() => database.close());
  return database;
}

function report(text: string): Report {
  return {
    repository: "ada/salt",
    commit: "a".repeat(40),
    machineLearning: { verdict: "yes", evidence: [{ path: "a.py", line: 1, text }] },
    steps: [],
    next: null,
    score: { passed: 3, applicable: 5 },
    checks: [],
    guides: [],
    configurationProblems: [],
  };
}

const salt = { id: 7, name: "ada/salt", installation: 70, private: false, archived: false };

describe.each(testDatabases())("store on $name", ({ fresh }) => {
  let location: StoreLocation;
  let remove: () => Promise<void>;
  let database: Database;
  beforeAll(async () => {
    ({ location, remove } = await fresh());
    database = await openStore(location);
  });
  afterAll(async () => {
    await database.close();
    await remove();
  });

  test("keeps the newest review of the default branch, and knows every reviewed commit", async () => {
    const review = { repository: 1, commit: "one", defaultBranch: true, report: report("import torch") };
    await saveReview(database, review);
    await saveReview(database, { ...review, commit: "two" });
    await saveReview(database, { ...review, commit: "three", defaultBranch: false });
    expect(await latestReview(database, 1)).toMatchObject({ commit: "two", report: review.report });
    expect(await hasReview(database, 1, "three")).toBe(true);
    expect(await hasReview(database, 2, "three")).toBe(false);
    expect(await latestReview(database, 2)).toBeNull();
  });

  test("keeps a report whose evidence holds what JSON in a database cannot", async () => {
    const hostile = report("nul \u0000, half a pair \ud83d, \\u0000 as written");
    await saveReview(database, { repository: 3, commit: "one", defaultBranch: true, report: hostile });
    const stored = await latestReview(database, 3);
    expect(stored?.report.machineLearning.evidence[0]?.text).toBe("nul \ufffd, half a pair \ufffd, \\u0000 as written");
  });

  test("remembers a no until it is taken back", async () => {
    const decision = { repository: 4, subject: "fix:readability", by: "ada", at: "2026-11-20T10:00:00Z" };
    await saveDecision(database, decision);
    await saveDecision(database, { ...decision, by: "eve" });
    await saveDecision(database, { ...decision, subject: "issue" });
    expect(await readDecisions(database, 4)).toEqual(new Set(["fix:readability", "issue"]));
    expect(await readDecisions(database, 5)).toEqual(new Set());
    await removeDecision(database, 4, "fix:readability");
    expect(await readDecisions(database, 4)).toEqual(new Set(["issue"]));
  });

  test("follows a repository's name, keeps its silence, and forgets all of it", async () => {
    await saveRepository(database, salt);
    expect(await readRepository(database, 7)).toEqual({ ...salt, quiet: false });
    await setQuiet(database, 7, true);
    await saveRepository(database, { ...salt, name: "ada/pepper", archived: true });
    expect(await readRepository(database, 7)).toEqual({ ...salt, name: "ada/pepper", archived: true, quiet: true });
    await saveReview(database, { repository: 7, commit: "one", defaultBranch: true, report: report("") });
    await forgetRepositories(database, [7]);
    expect(await readRepository(database, 7)).toBeNull();
    expect(await latestReview(database, 7)).toBeNull();
  });

  test("undoes a transaction that fails, and goes on working", async () => {
    const failing = database.transaction(async (transaction) => {
      await saveRepository(transaction, { ...salt, id: 8 });
      await transaction.query("select * from no_such_table");
    });
    await expect(failing).rejects.toThrow("no_such_table");
    expect(await readRepository(database, 8)).toBeNull();
  });

  test("keeps what was stored when it is opened again", async () => {
    await saveRepository(database, { ...salt, id: 9 });
    await database.close();
    database = await openStore(location);
    expect(await readRepository(database, 9)).toMatchObject({ name: "ada/salt" });
  });
});

const [embedded, server] = testDatabases();

test.skipIf(!server)("processes that start together bring the schema up once", async () => {
  const { location, remove } = await (server as NonNullable<typeof server>).fresh();
  cleanups.push(remove);
  const databases = await Promise.all(Array.from({ length: 4 }, () => open(location)));
  const [row] = await (databases[0] as Database).query<{ count: number }>(
    "select count(*)::int as count from mlrr_schema",
  );
  expect(row?.count).toBe(1);
});

describe("the embedded database's directory", () => {
  async function directory(): Promise<string> {
    const { location, remove } = await (embedded as NonNullable<typeof embedded>).fresh();
    cleanups.push(remove);
    return (location as { path: string }).path;
  }

  test("belongs to one process", async () => {
    const path = await directory();
    const holder = spawn(process.execPath, ["-e", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "ignore"] });
    cleanups.push(async () => holder.kill("SIGKILL"));
    await once(holder, "spawn");
    await writeFile(join(path, "lock"), JSON.stringify({ pid: holder.pid, started: null }));
    const opening = openStore({ kind: "directory", path });
    await expect(opening).rejects.toThrow(DirectoryInUse);
    await expect(opening).rejects.toThrow(`in use by process ${holder.pid}`);
    expect(await readFile(join(path, "lock"), "utf8")).toContain(String(holder.pid));
  });

  test("cannot be taken twice in one process", async () => {
    const path = await directory();
    const unlock = await lockDirectory(path);
    await expect(lockDirectory(path)).rejects.toThrow(DirectoryInUse);
    await unlock();
    await (await lockDirectory(path))();
  });

  test.each([
    ["whose process is gone", JSON.stringify({ pid: 2 ** 30, started: "1" })],
    ["whose number another process has now", JSON.stringify({ pid: process.ppid, started: "1" })],
    ["that was cut short", '{"pi'],
  ])("is taken over with a lock %s", async (_name, lock) => {
    const path = await directory();
    await writeFile(join(path, "lock"), lock);
    const unlock = await lockDirectory(path);
    expect(JSON.parse(await readFile(join(path, "lock"), "utf8"))).toMatchObject({ pid: process.pid });
    await unlock();
    expect(await readdir(path)).toEqual([]);
  });
});
