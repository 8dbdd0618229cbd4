import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { StoreLocation } from "../../src/store/store.ts";

/** A fresh place for a store, on each kind of database that there is to test on. */
export interface TestDatabase {
  readonly name: string;
  fresh(): Promise<{ readonly location: StoreLocation; readonly remove: () => Promise<void> }>;
}

const embedded: TestDatabase = {
  name: "PGlite",
  async fresh() {
    const path = await mkdtemp(join(tmpdir(), "ml-repo-review-"));
    return { location: { kind: "directory", path }, remove: () => rm(path, { recursive: true, force: true }) };
  },
};

let databases = 0;

function server(address: string): TestDatabase {
  return {
    name: "PostgreSQL",
    async fresh() {
      const name = `ml_repo_review_${process.pid}_${Date.now()}_${databases++}`;
      await execute(address, `create database ${name}`);
      const url = new URL(address);
      url.pathname = `/${name}`;
      return {
        location: { kind: "postgres", url: url.href },
        remove: () => execute(address, `drop database ${name} with (force)`),
      };
    },
  };
}

async function execute(address: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** PGlite always; PostgreSQL where TEST_DATABASE_URL names a server. */
export function testDatabases(): readonly TestDatabase[] {
  const address = process.env.TEST_DATABASE_URL;
  if (address) return [embedded, server(address)];
  process.stderr.write("PostgreSQL is not tested: TEST_DATABASE_URL is not set\n");
  return [embedded];
}
