import { EventEmitter, once } from "node:events";
import { type JobWithMetadata, PgBoss, type Job as QueuedJob } from "pg-boss";
import type { Database, Transaction } from "../store/database.ts";
import { markDeliveryFailed } from "../store/deliveries.ts";
import { countJobs, type QueueCounts } from "../store/queue-counts.ts";
import { setRetryPause } from "../store/queue-retry.ts";
import type { Job } from "./job.ts";
import { orderedId } from "./ordered-id.ts";
import { pauseAfter } from "./pause-after.ts";

const jobs = "ml-repo-review";
const givenUp = "ml-repo-review-given-up";

/** A job with the delivery that it came from. */
interface Entry {
  readonly job: Job;
  readonly delivery: string;
}

export interface QueueOptions {
  readonly database: Database;
  /** Does the work. A job that throws is tried again, with growing pauses; after a rate limit when the limit has ended. */
  readonly run: (job: Job) => Promise<void>;
  /** Jobs that run at the same time; each of another repository. 0 for a process that only receives. */
  readonly concurrency: number;
  /** Tries after the first. */
  readonly retries: number;
  /** Pause before the first new try, in seconds; it doubles each time, up to 15 minutes. */
  readonly retryDelay: number;
  readonly onError: (error: unknown, message: string) => void;
}

/** The durable queue. Jobs of one repository run one at a time, in the order in which they were added. */
export interface Queue {
  /** Adds jobs as a part of a transaction: they exist when it commits. */
  add(transaction: Transaction, delivery: string, jobs: readonly Job[]): Promise<void>;
  /** Resolves when no job waits, runs or is to be tried again. */
  idle(): Promise<void>;
  counts(): Promise<QueueCounts>;
  /** Takes no new jobs, lets the running ones end for `seconds`, then hands them back. */
  stop(seconds: number): Promise<void>;
}

/** A new job wakes the workers by itself; polling finds those whose pause is over. */
const polling = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 };
const idlePollMilliseconds = 50;
const mostStarts = 20;

export async function openQueue(options: QueueOptions): Promise<Queue> {
  const { database, concurrency } = options;
  const boss = new PgBoss({
    ...database.queueConnection,
    useListenNotify: true,
    schedule: false,
    supervise: concurrency > 0,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    registerInstance: false,
  });
  boss.on("error", (error) => options.onError(error, "queue"));
  await boss.start();
  await createQueues(boss, options);
  if (database.exclusive) await handBackOrphans(boss);
  const settled = new EventEmitter();
  const workers: string[] = [];
  for (let worker = 0; worker < concurrency; worker++) workers.push(await startWorker(boss, options, settled));
  const wakeWorkers = () => {
    for (const worker of workers) boss.notifyWorker(worker);
  };
  if (concurrency > 0) await startBurial(boss, options, wakeWorkers);

  const counts = () => countJobs(database, { jobs, givenUp });
  return {
    add: async (transaction, delivery, added) => {
      const entries = added.map((job) => ({
        id: orderedId(),
        data: { job, delivery } satisfies Entry,
        singletonKey: keyOf(job),
      }));
      if (entries.length > 0) await boss.insert(jobs, entries, { db: transaction });
    },
    counts,
    idle: async () => {
      for (let now = await counts(); now.waiting + now.running > 0; now = await counts()) {
        await once(settled, "settled", { signal: AbortSignal.timeout(idlePollMilliseconds) }).catch(() => {});
      }
    },
    stop: (seconds) => boss.stop({ graceful: true, timeout: seconds * 1000 }),
  };
}

async function createQueues(boss: PgBoss, { retries, retryDelay }: QueueOptions): Promise<void> {
  await boss.createQueue(givenUp, { notify: true, retryLimit: 5, retryDelay: 1 });
  const settings = {
    deadLetter: givenUp,
    notify: true,
    retryLimit: retries,
    retryDelay,
    retryBackoff: retryDelay > 0,
    ...(retryDelay > 0 && { retryDelayMax: 900 }),
    expireInSeconds: 1800,
    heartbeatSeconds: 30,
    deleteAfterSeconds: 24 * 3600,
  };
  await boss.createQueue(jobs, { policy: "key_strict_fifo", ...settings });
  await boss.updateQueue(jobs, settings);
}

/** A worker fetches again as soon as its job ends, because that may free the next job of the same repository. */
async function startWorker(
  boss: PgBoss,
  { database, run, onError }: QueueOptions,
  settled: EventEmitter,
): Promise<string> {
  let worker = "";
  const handle = async ([entry]: QueuedJob<Entry>[]) => {
    if (!entry) return;
    try {
      await run(entry.data.job);
    } catch (error) {
      onError(error, `job ${entry.data.job.kind}, try ${entry.retryCount + 1}`);
      const pause = pauseAfter(error);
      if (pause !== null) await setRetryPause(database, { queue: jobs, id: entry.id, seconds: pause });
      throw error;
    } finally {
      boss.notifyWorker(worker);
      settled.emit("settled");
    }
  };
  worker = await boss.work<Entry>(jobs, polling, handle);
  return worker;
}

/** A job that failed for good would hold back its repository's next ones for ever: it is taken out of their way. */
async function startBurial(boss: PgBoss, { database, onError }: QueueOptions, wakeWorkers: () => void): Promise<void> {
  const handle = async ([entry]: JobWithMetadata<Entry>[]) => {
    if (!entry) return;
    await markDeliveryFailed(database, entry.data.delivery);
    if (entry.sourceId) await boss.deleteJob(jobs, entry.sourceId);
    onError(entry.sourceOutput, `job ${entry.data.job.kind} given up`);
    wakeWorkers();
  };
  await boss.work(givenUp, { includeMetadata: true, ...polling }, handle);
}

/**
 * Jobs that were running when the only process that could run them was killed start again. One that has been started
 * very often is what kills the process: it is given up.
 */
async function handBackOrphans(boss: PgBoss): Promise<void> {
  for (const name of [jobs, givenUp]) {
    for (const { id, state, retryCount } of await boss.findJobs(name)) {
      if (state !== "active") continue;
      if (retryCount >= mostStarts) {
        await boss.fail(name, id, { message: "the process was killed each time this job ran" });
        continue;
      }
      await boss.cancel(name, id);
      await boss.resume(name, id);
    }
  }
}

function keyOf(job: Job): string {
  return job.kind === "forget" && job.repositories === "all"
    ? `installation:${job.installation}`
    : `repository:${repositoryOf(job)}`;
}

function repositoryOf(job: Job): number {
  if (job.kind !== "forget") return job.repository.id;
  return job.repositories === "all" ? 0 : (job.repositories[0]?.id ?? 0);
}
