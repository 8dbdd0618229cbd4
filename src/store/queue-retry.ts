import type { Sql } from "./database.ts";

/** Sets how long pg-boss waits, from when a running job fails, until it tries it again: exactly so long, without growth. */
export async function setRetryPause(
  sql: Sql,
  job: { readonly queue: string; readonly id: string; readonly seconds: number },
): Promise<void> {
  await sql.query("update pgboss.job set retry_delay = $3, retry_backoff = false where name = $1 and id = $2", [
    job.queue,
    job.id,
    job.seconds,
  ]);
}
