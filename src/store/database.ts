import type { ConstructorOptions } from "pg-boss";

/** Runs one statement with `$1` placeholders. One SQL dialect for PGlite and PostgreSQL. */
export interface Sql {
  query<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** An open transaction, in the shape that pg-boss takes as its `db` option too. */
export interface Transaction extends Sql {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: any[] }>;
}

/** PGlite in this process, or a pool of connections to PostgreSQL. */
export interface Database extends Sql {
  /** Commits when `work` resolves, rolls back when it throws. */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** How pg-boss reaches the same database. */
  readonly queueConnection: ConstructorOptions;
  /** True where no other process can hold this database: what is half done at start was left by a crash. */
  readonly exclusive: boolean;
  close(): Promise<void>;
}
