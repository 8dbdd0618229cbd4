import type { Report } from "../review/report.ts";
import type { Sql } from "./database.ts";

export interface StoredReview {
  readonly repository: number;
  readonly commit: string;
  /** False for a pull request's head or another branch. */
  readonly defaultBranch: boolean;
  readonly report: Report;
  readonly createdAt: Date;
}

/** Keeps a review; a second one of the same commit replaces the first. */
export async function saveReview(sql: Sql, review: Omit<StoredReview, "createdAt">): Promise<void> {
  const { passed, applicable } = review.report.score;
  await sql.query(
    `insert into mlrr_reviews (repository, commit, default_branch, report, passed, applicable)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (repository, commit, default_branch) do update set report = excluded.report,
       passed = excluded.passed, applicable = excluded.applicable, created_at = now()`,
    [review.repository, review.commit, review.defaultBranch, storable(review.report), passed, applicable],
  );
}

/** The newest review of the default branch. */
export async function latestReview(sql: Sql, repository: number): Promise<StoredReview | null> {
  const [row] = await sql.query<StoredReview>(
    `select repository, commit, default_branch as "defaultBranch", report, created_at as "createdAt"
     from mlrr_reviews where repository = $1 and default_branch order by created_at desc limit 1`,
    [repository],
  );
  return row ?? null;
}

export async function hasReview(sql: Sql, repository: number, commit: string): Promise<boolean> {
  const rows = await sql.query("select 1 from mlrr_reviews where repository = $1 and commit = $2 limit 1", [
    repository,
    commit,
  ]);
  return rows.length > 0;
}

/** As JSON that jsonb can hold: neither U+0000 nor half a surrogate pair, which a hostile file may hold. */
function storable(report: Report): string {
  return JSON.stringify(report, (_key, value) =>
    typeof value === "string" ? value.toWellFormed().replaceAll("\0", "\ufffd") : value,
  );
}
