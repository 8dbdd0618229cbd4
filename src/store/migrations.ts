import type { Database } from "./database.ts";

/**
 * The schema's history, oldest first: a new version is a new entry, an old entry is never edited. Names carry the prefix
 * `mlrr_`, so that the tables may share a database with others.
 */
const migrations: readonly (readonly string[])[] = [
  [
    `create table mlrr_deliveries (
      id text primary key,
      event text not null,
      action text,
      state text not null check (state in ('nothing-to-do', 'queued', 'failed')),
      received_at timestamptz not null default now()
    )`,
    `create index mlrr_deliveries_received_at on mlrr_deliveries (received_at)`,
    `create table mlrr_repositories (
      id bigint primary key,
      name text not null,
      installation bigint not null,
      private boolean not null default false,
      archived boolean not null default false,
      quiet boolean not null default false
    )`,
    `create index mlrr_repositories_installation on mlrr_repositories (installation)`,
    `create table mlrr_reviews (
      repository bigint not null,
      commit text not null,
      default_branch boolean not null,
      report jsonb not null,
      passed integer not null,
      applicable integer not null,
      created_at timestamptz not null default now(),
      primary key (repository, commit, default_branch)
    )`,
    `create index mlrr_reviews_latest on mlrr_reviews (repository, default_branch, created_at desc)`,
    `create table mlrr_decisions (
      repository bigint not null,
      subject text not null,
      decided_by text not null,
      decided_at timestamptz not null,
      primary key (repository, subject)
    )`,
  ],
];

/** Any number that no other program on the same database uses. */
const advisoryLock = 748_512_003;

/** Brings the schema up to date, once, however many processes start together. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query("select pg_advisory_xact_lock($1)", [advisoryLock]);
    await transaction.query(
      "create table if not exists mlrr_schema (version integer primary key, applied_at timestamptz not null default now())",
    );
    const [row] = await transaction.query<{ version: number }>(
      "select coalesce(max(version), 0)::int as version from mlrr_schema",
    );
    const current = row?.version ?? 0;
    if (current > migrations.length) {
      throw new Error(`the database has schema ${current}, newer than this program's ${migrations.length}`);
    }
    for (const [index, statements] of migrations.entries()) {
      if (index < current) continue;
      for (const statement of statements) await transaction.query(statement);
      await transaction.query("insert into mlrr_schema (version) values ($1)", [index + 1]);
    }
  });
}
