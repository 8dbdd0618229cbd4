import type { Database, Sql } from "./database.ts";

/** A repository that the App is installed on. */
export interface StoredRepository {
  readonly id: number;
  /** `owner/name`. */
  readonly name: string;
  readonly installation: number;
  readonly private: boolean;
  readonly archived: boolean;
  /** Installed together with many others: check runs only, until a person pushes or asks. */
  readonly quiet: boolean;
}

export async function readRepository(sql: Sql, id: number): Promise<StoredRepository | null> {
  const [row] = await sql.query<StoredRepository>(
    "select id, name, installation, private, archived, quiet from mlrr_repositories where id = $1",
    [id],
  );
  return row ?? null;
}

/** Writes what GitHub says of a repository; whether it is quiet stays as it was, false for a new one. */
export async function saveRepository(sql: Sql, repository: Omit<StoredRepository, "quiet">): Promise<void> {
  await sql.query(
    `insert into mlrr_repositories (id, name, installation, private, archived) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set name = excluded.name, installation = excluded.installation,
       private = excluded.private, archived = excluded.archived`,
    [repository.id, repository.name, repository.installation, repository.private, repository.archived],
  );
}

export async function setQuiet(sql: Sql, id: number, quiet: boolean): Promise<void> {
  await sql.query("update mlrr_repositories set quiet = $2 where id = $1", [id, quiet]);
}

/** Deletes everything that is stored of the repositories. */
export async function forgetRepositories(database: Database, ids: readonly number[]): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.query("delete from mlrr_reviews where repository = any($1)", [ids]);
    await sql.query("delete from mlrr_decisions where repository = any($1)", [ids]);
    await sql.query("delete from mlrr_repositories where id = any($1)", [ids]);
  });
}

/** Ids of an installation's repositories. */
export async function repositoriesOfInstallation(sql: Sql, installation: number): Promise<readonly number[]> {
  const rows = await sql.query<{ id: number }>("select id from mlrr_repositories where installation = $1", [
    installation,
  ]);
  return rows.map((row) => row.id);
}
