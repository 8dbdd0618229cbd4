import type { DeliveryState } from "../store/deliveries.ts";
import type { QueueCounts } from "../store/queue-counts.ts";

/** Counts of this process since its start. */
export interface Counters {
  /** Webhooks by HTTP status of the answer. */
  readonly answers: Map<number, number>;
  /** Job runs that ended, by how. */
  readonly runs: Map<"done" | "failed", number>;
}

export function newCounters(): Counters {
  return { answers: new Map(), runs: new Map() };
}

export function countOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Prometheus's text format. */
export function metricsText(
  { answers, runs }: Counters,
  jobs: QueueCounts,
  deliveries: Readonly<Record<DeliveryState, number>>,
): string {
  const lines = [
    ...metric("webhook_answers_total", "counter", "status", [...answers]),
    ...metric("job_runs_total", "counter", "outcome", [...runs]),
    ...metric("jobs", "gauge", "state", [
      ["waiting", jobs.waiting],
      ["running", jobs.running],
      ["given-up", jobs.givenUp],
    ]),
    ...metric("deliveries", "gauge", "state", Object.entries(deliveries)),
  ];
  return `${lines.join("\n")}\n`;
}

function metric(
  name: string,
  type: "counter" | "gauge",
  label: string,
  values: readonly (readonly [string | number, number])[],
): readonly string[] {
  const full = `ml_repo_review_${name}`;
  return [`# TYPE ${full} ${type}`, ...values.map(([key, value]) => `${full}{${label}="${key}"} ${value}`)];
}
