import type { Sql } from "./database.ts";

/** A remembered "no": to the living issue, or to the pull request of a fix. */
export interface Decision {
  readonly repository: number;
  /** `issue`, or `fix:<id>`. */
  readonly subject: string;
  /** Login of the person. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

export async function saveDecision(sql: Sql, decision: Decision): Promise<void> {
  await sql.query(
    `insert into mlrr_decisions (repository, subject, decided_by, decided_at) values ($1, $2, $3, $4)
     on conflict (repository, subject) do update set decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
    [decision.repository, decision.subject, decision.by, decision.at],
  );
}

/** Takes a "no" back. */
export async function removeDecision(sql: Sql, repository: number, subject: string): Promise<void> {
  await sql.query("delete from mlrr_decisions where repository = $1 and subject = $2", [repository, subject]);
}

/** Subjects that a person said no to. */
export async function readDecisions(sql: Sql, repository: number): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ subject: string }>("select subject from mlrr_decisions where repository = $1", [
    repository,
  ]);
  return new Set(rows.map((row) => row.subject));
}
