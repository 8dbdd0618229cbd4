import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** Two processes cannot share one embedded database. */
export class DirectoryInUse extends Error {
  constructor(directory: string, pid: number) {
    super(
      `${directory} is in use by process ${pid}: an embedded database belongs to one process. Stop that process, choose another DATA_DIR, or set DATABASE_URL to share a PostgreSQL server`,
    );
    this.name = "DirectoryInUse";
  }
}

interface Holder {
  readonly pid: number;
  /** Start time of the process in clock ticks, null where the system does not tell. Tells a reused pid apart. */
  readonly started: string | null;
}

const heldHere = new Set<string>();

/**
 * Takes `<directory>/lock`; a lock whose process is gone is taken over.
 * @returns the function that gives it back.
 * @throws DirectoryInUse
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = join(resolve(directory), "lock");
  if (heldHere.has(path)) throw new DirectoryInUse(directory, process.pid);
  heldHere.add(path);
  try {
    await takeLock(directory, path);
  } catch (error) {
    heldHere.delete(path);
    throw error;
  }
  return async () => {
    await rm(path, { force: true });
    heldHere.delete(path);
  };
}

async function takeLock(directory: string, path: string): Promise<void> {
  const own = JSON.stringify({ pid: process.pid, started: await startTime(process.pid) } satisfies Holder);
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await writeNew(path, own)) return;
    const found = await readFile(path, "utf8").catch(() => null);
    if (found === null) continue;
    const holder = holderOf(found);
    if (holder && (await isRunning(holder))) throw new DirectoryInUse(directory, holder.pid);
    await removeStale(path, found);
  }
  throw new DirectoryInUse(directory, holderOf(await readFile(path, "utf8").catch(() => ""))?.pid ?? 0);
}

async function writeNew(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Moves the stale lock aside first: of two processes that saw it, only one can move it. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, "utf8")) !== stale) await rename(aside, path);
  else await rm(aside, { force: true });
}

function holderOf(content: string): Holder | null {
  try {
    const holder: Partial<Holder> = JSON.parse(content);
    return typeof holder.pid === "number" ? { pid: holder.pid, started: holder.started ?? null } : null;
  } catch {
    return null;
  }
}

async function isRunning({ pid, started }: Holder): Promise<boolean> {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const current = await startTime(pid);
  return started === null || current === null || current === started;
}

/** Field 22 of `/proc/<pid>/stat` (proc(5)); the name in field 2 may hold spaces and brackets. */
async function startTime(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}
