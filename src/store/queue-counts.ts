import type { Sql } from "./database.ts";

export interface QueueCounts {
  /** Jobs that wait for their turn or for their next try. */
  readonly waiting: number;
  readonly running: number;
  /** Jobs that failed for good; kept for two weeks. */
  readonly givenUp: number;
}

/** Counts the jobs of pg-boss's queues as they are now; pg-boss's own figures are up to a minute old. */
export async function countJobs(
  sql: Sql,
  queues: { readonly jobs: string; readonly givenUp: string },
): Promise<QueueCounts> {
  const rows = await sql.query<{ name: string; state: string; count: number }>(
    "select name, state::text as state, count(*)::int as count from pgboss.job where name = any($1) group by name, state",
    [[queues.jobs, queues.givenUp]],
  );
  const sum = (holds: (row: { name: string; state: string }) => boolean) =>
    rows.filter(holds).reduce((total, row) => total + row.count, 0);
  return {
    waiting: sum(({ state }) => state === "created" || state === "retry"),
    running: sum(({ state }) => state === "active"),
    givenUp: sum(({ name, state }) => name === queues.givenUp && state === "completed"),
  };
}
