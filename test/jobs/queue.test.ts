import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { accept } from "../../src/jobs/accept.ts";
import type { Job } from "../../src/jobs/job.ts";
import { openQueue, type Queue } from "../../src/jobs/queue.ts";
import { RepositoryUnreadable } from "../../src/snapshot/unreadable.ts";
import type { Database } from "../../src/store/database.ts";
import { countDeliveries } from "../../src/store/deliveries.ts";
import { openStore } from "../../src/store/store.ts";
import { testDatabases } from "../support/databases.ts";

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function job(repository: number, commit: string): Job {
  return { kind: "review-commit", installation: 1, repository: { id: repository, name: `ada/r${repository}` }, commit };
}

const commitOf = (done: Job) => (done.kind === "review-commit" ? done.commit : done.kind);

interface Opened {
  readonly queue: Queue;
  readonly errors: readonly unknown[];
}

async function open(
  database: Database,
  run: (job: Job) => Promise<void>,
  more: { readonly retries?: number } = {},
): Promise<Opened> {
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const queue = await openQueue({ database, run, concurrency: 3, retries: more.retries ?? 3, retryDelay: 0, onError });
  cleanups.push(() => queue.stop(1));
  return { queue, errors };
}

function deliver(database: Database, queue: Queue, id: string, ...jobs: Job[]) {
  return accept(database, queue, { id, event: "push", action: null }, jobs);
}

describe.each(testDatabases())("queue on $name", ({ fresh }) => {
  let database: Database;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const made = await fresh();
    remove = made.remove;
    database = await openStore(made.location);
  });
  afterAll(async () => {
    await database.close();
    await remove();
  });
  afterEach(async () => {
    await database.query("delete from mlrr_deliveries");
    await database.query("delete from pgboss.job");
  });

  test("runs the jobs of one repository one at a time and in order, whatever else happens", async () => {
    const done: string[] = [];
    let running = 0;
    let most = 0;
    const { queue } = await open(database, async (next) => {
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      done.push(commitOf(next));
      running--;
    });
    const commits = Array.from({ length: 20 }, (_, index) => `c${index}`);
    await deliver(database, queue, "first", ...commits.slice(0, 10).map((commit) => job(1, commit)));
    for (const commit of commits.slice(10)) await deliver(database, queue, commit, job(1, commit));
    await queue.idle();
    expect(done).toEqual(commits);
    expect(most).toBe(1);
  });

  test("tries a job again after a rate limit when the limit has ended, not before", async () => {
    const retryAt = new Date(Date.now() + 40 * 60_000);
    const failed = Promise.withResolvers<void>();
    const { queue } = await open(database, async () => {
      failed.resolve();
      throw new RepositoryUnreadable("ada/r1: GitHub's rate limit is reached", retryAt);
    });
    await deliver(database, queue, "limited", job(1, "limited"));
    await failed.promise;
    const pausing = async () =>
      database.query<{ minutes: number }>(
        "select (extract(epoch from start_after - now()) / 60)::int as minutes from pgboss.job where state = 'retry'",
      );
    await vi.waitFor(async () => expect(await pausing()).toEqual([{ minutes: 40 }]));
  });

  test("runs jobs of different repositories at the same time", async () => {
    const gate = Promise.withResolvers<void>();
    const started: string[] = [];
    const { queue } = await open(database, async (next) => {
      started.push(commitOf(next));
      if (started.length === 2) gate.resolve();
      await gate.promise;
    });
    await deliver(database, queue, "d", job(1, "one"), job(2, "two"));
    await queue.idle();
    expect(started.sort()).toEqual(["one", "two"]);
  });

  test("takes a delivery once", async () => {
    const done: Job[] = [];
    const { queue } = await open(database, async (next) => void done.push(next));
    expect(await deliver(database, queue, "same", job(1, "a"))).toBe(true);
    expect(await deliver(database, queue, "same", job(1, "a"))).toBe(false);
    await queue.idle();
    expect(await deliver(database, queue, "same", job(1, "a"))).toBe(false);
    await queue.idle();
    expect(done).toHaveLength(1);
  });

  test("stores neither the delivery nor its jobs when one of them cannot be stored", async () => {
    const done: Job[] = [];
    const { queue } = await open(database, async (next) => void done.push(next));
    const unstorable = {
      ...job(1, "a"),
      toJSON: () => {
        throw new Error("no JSON");
      },
    };
    await expect(deliver(database, queue, "d", unstorable)).rejects.toThrow("no JSON");
    expect(await deliver(database, queue, "d", job(1, "b"))).toBe(true);
    await queue.idle();
    expect(done.map(commitOf)).toEqual(["b"]);
  });

  test("tries a failed job again before the repository's next one", async () => {
    const tries: string[] = [];
    const { queue, errors } = await open(database, async (next) => {
      tries.push(commitOf(next));
      if (tries.length < 3) throw new Error("not yet");
    });
    await deliver(database, queue, "d", job(1, "a"), job(1, "b"));
    await queue.idle();
    expect(tries).toEqual(["a", "a", "a", "b"]);
    expect(errors).toHaveLength(2);
  });

  test("gives a job up after its last try, goes on with the next, and lets the delivery be sent again", async () => {
    const tries: string[] = [];
    let broken = true;
    const run = async (next: Job) => {
      tries.push(commitOf(next));
      if (commitOf(next) === "bad" && broken) throw new Error("never");
    };
    const { queue } = await open(database, run, { retries: 1 });
    await deliver(database, queue, "bad", job(1, "bad"));
    await deliver(database, queue, "good", job(1, "good"));
    await queue.idle();
    expect(tries).toEqual(["bad", "bad", "good"]);
    expect(await queue.counts()).toEqual({ waiting: 0, running: 0, givenUp: 1 });
    expect(await countDeliveries(database)).toEqual({ "nothing-to-do": 0, queued: 1, failed: 1 });
    broken = false;
    expect(await deliver(database, queue, "bad", job(1, "bad"))).toBe(true);
    await queue.idle();
    expect(tries).toEqual(["bad", "bad", "good", "bad"]);
  });

  test("hands a running job back when it is stopped, and runs it after the next start", async () => {
    const gate = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    const first = await open(database, async () => {
      started.resolve();
      await gate.promise;
    });
    await deliver(database, first.queue, "d", job(1, "a"), job(1, "b"));
    await started.promise;
    await first.queue.stop(1);
    gate.resolve();
    const done: string[] = [];
    const second = await open(database, async (next) => void done.push(commitOf(next)));
    await second.queue.idle();
    expect(done).toEqual(["a", "b"]);
  });
});
