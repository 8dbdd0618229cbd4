import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type Transaction as PgliteTransaction } from "@electric-sql/pglite";
import { fromPglite } from "pg-boss";
import type { Database, Transaction } from "./database.ts";
import { lockDirectory } from "./directory-lock.ts";

/**
 * PGlite in a directory, or in memory when the directory is null. The directory is locked against other processes.
 * @throws DirectoryInUse when another process holds the directory.
 */
export async function openEmbedded(directory: string | null): Promise<Database> {
  if (directory === null) return databaseOn(await PGlite.create(), async () => {});
  await mkdir(directory, { recursive: true });
  const unlock = await lockDirectory(directory);
  try {
    return databaseOn(await PGlite.create(join(directory, "database")), unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

function databaseOn(pglite: PGlite, unlock: () => Promise<void>): Database {
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await pglite.query<Row>(text, [...values])).rows,
    transaction: (work) => pglite.transaction((transaction) => work(transactionOn(transaction))),
    queueConnection: { db: fromPglite(pglite), backend: "pglite" },
    exclusive: true,
    close: async () => {
      await pglite.close();
      await unlock();
    },
  };
}

function transactionOn(transaction: PgliteTransaction): Transaction {
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await transaction.query<Row>(text, [...values])).rows,
    executeSql: async (text, values) => {
      if (values && values.length > 0) return transaction.query(text, values);
      const results = await transaction.exec(text);
      return { rows: results.flatMap((result) => result.rows) };
    },
  };
}
