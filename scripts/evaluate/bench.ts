/** Time that the review takes a README: `npm run bench:readme -- <corpus folder>`. Prints, and judges nothing. */
import { Worker } from "node:worker_threads";
import type { Snapshot } from "../../src/snapshot/snapshot.ts";
import { hostileReadmes } from "./hostile.ts";
import { readLabels, readRepository } from "./repositories.ts";
import { timeReview } from "./time-review.ts";

/** Runs a README after the first, which warms the code up and counts nothing. */
const runs = 5;
/** Stack of the threads in megabytes: what a main thread has, where a thread's own default is larger and hides overflows. */
const stackSizeMb = 1;
/** Seconds after which a hostile README is given up. */
const patience = 20;

interface Timed {
  readonly name: string;
  /** Milliseconds of CPU time; infinite where there was no end. */
  readonly milliseconds: number;
  /** Why there was no end. */
  readonly failure?: string;
}

async function timeCorpus(corpus: string): Promise<readonly Timed[]> {
  const snapshots: Snapshot[] = [];
  for (const label of await readLabels(corpus)) {
    const repository = await readRepository(label, corpus, undefined);
    if (repository !== null && label.readme !== null) snapshots.push(repository.snapshot);
  }
  for (const snapshot of snapshots) timeReview(snapshot);
  return snapshots.map((snapshot) => ({
    name: snapshot.repository ?? "",
    milliseconds: median(Array.from({ length: runs }, () => timeReview(snapshot))),
  }));
}

/** Each in a thread of its own, which can be ended from outside and is not yet warm. */
async function timeHostile(): Promise<readonly Timed[]> {
  const timed: Timed[] = [];
  for (const { name, text } of hostileReadmes()) {
    const result = await inWorker(text);
    const isTime = typeof result === "number";
    timed.push(isTime ? { name, milliseconds: result } : { name, milliseconds: Infinity, failure: result });
  }
  return timed;
}

function inWorker(text: string): Promise<number | string> {
  const worker = new Worker(new URL("./hostile-worker.ts", import.meta.url), {
    workerData: text,
    resourceLimits: { stackSizeMb },
  });
  const { promise, resolve } = Promise.withResolvers<number | string>();
  const timer = setTimeout(() => resolve(`no end in ${patience} s`), patience * 1000);
  worker.once("message", resolve);
  worker.once("error", (error) => resolve(String(error)));
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function slowestFirst(timed: readonly Timed[]): readonly Timed[] {
  return timed.toSorted((one, other) => (one.milliseconds < other.milliseconds ? 1 : -1));
}

function line({ name, milliseconds, failure }: Timed): string {
  const time = failure === undefined ? `${milliseconds.toFixed(1)} ms` : "failed";
  return `  ${time.padStart(12)}  ${name}${failure === undefined ? "" : `: ${failure}`}\n`;
}

const [corpus, ...rest] = process.argv.slice(2);
if (corpus === undefined || rest.length > 0) {
  process.stderr.write("bench:readme: give the corpus folder, and nothing else\n");
  process.exitCode = 2;
} else {
  const real = await timeCorpus(corpus);
  const middle = median(real.map(({ milliseconds }) => milliseconds)).toFixed(1);
  process.stdout.write(`CPU time of a whole review by README and names of files, ${real.length} READMEs, warm\n`);
  process.stdout.write(`  median ${middle} ms; the slowest:\n${slowestFirst(real).slice(0, 5).map(line).join("")}`);
  const hostile = slowestFirst(await timeHostile());
  process.stdout.write(`${hostile.length} hostile READMEs, each in a fresh thread, slowest first\n`);
  process.stdout.write(hostile.map(line).join(""));
}
