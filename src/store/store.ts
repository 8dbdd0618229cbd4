import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { migrate } from "./migrations.ts";
import { openPostgres } from "./postgres.ts";

/** Where the server keeps what must survive it. */
export type StoreLocation =
  | { readonly kind: "memory" }
  | { readonly kind: "directory"; readonly path: string }
  | { readonly kind: "postgres"; readonly url: string };

/**
 * Opens the database and brings its schema up to date.
 * @throws DirectoryInUse when another process holds the directory.
 */
export async function openStore(location: StoreLocation): Promise<Database> {
  const database = await open(location);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function open(location: StoreLocation): Promise<Database> {
  if (location.kind === "postgres") return openPostgres(location.url);
  return openEmbedded(location.kind === "directory" ? location.path : null);
}
