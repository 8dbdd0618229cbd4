import { Pool, type PoolClient, types } from "pg";
import type { Database, Transaction } from "./database.ts";

const bigint = 20;

/** A pool of connections to a PostgreSQL server. */
export async function openPostgres(connectionString: string): Promise<Database> {
  const pool = new Pool({
    connectionString,
    max: 10,
    types: { getTypeParser: (oid, format) => (oid === bigint ? Number : types.getTypeParser(oid, format as "text")) },
  });
  // An idle connection that breaks is replaced by the pool; without a listener Node ends the process.
  pool.on("error", () => {});
  await pool.query("select 1");
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await pool.query(text, [...values])).rows as Row[],
    transaction: (work) => inTransaction(pool, work),
    queueConnection: { connectionString, max: 8 },
    exclusive: false,
    close: () => pool.end(),
  };
}

async function inTransaction<Result>(pool: Pool, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const result = await work(transactionOn(client));
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    const undone = await client.query("rollback").then(
      () => true,
      () => false,
    );
    client.release(!undone);
    throw error;
  }
}

function transactionOn(client: PoolClient): Transaction {
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows as Row[],
    executeSql: (text, values) => client.query(text, values),
  };
}
