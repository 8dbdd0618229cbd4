import { lstat, mkdir, readFile, realpath, rm } from "node:fs/promises";
import { dirname, join, normalize, sep } from "node:path";
import type { FileChange } from "../review/fix.ts";
import { UsageError } from "./arguments.ts";
import { replaceFile } from "./replace-file.ts";

interface PlannedWrite {
  readonly path: string;
  readonly file: string;
  /** Undefined where the file is removed. */
  readonly text: string | undefined;
  readonly mode: number | undefined;
}

/**
 * Writes the changes into the directory and resolves to the paths written. All are looked at before the first is written: a path
 * that leads out of the directory, or a file that is no longer what the change was made from, stops everything.
 */
export async function applyChanges(directory: string, changes: readonly FileChange[]): Promise<readonly string[]> {
  const root = await realpath(directory);
  const writes: PlannedWrite[] = [];
  for (const change of changes) writes.push(await plannedWrite(root, change));
  for (const { file, text, mode } of writes) {
    if (text === undefined) {
      await rm(file);
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await replaceFile(file, text, mode);
  }
  return writes.map(({ path }) => path);
}

async function plannedWrite(root: string, { path, mode, before, after }: FileChange): Promise<PlannedWrite> {
  if (!(await staysInside(root, path))) throw new UsageError(`${path} leads out of the directory, nothing was written`);
  const file = join(root, path);
  const current = await currentText(file, path);
  const isExecutable = mode === "executable" ? 0o755 : undefined;
  if (current === before) return { path, file, text: after, mode: isExecutable };
  // A checkout that converts line ends keeps its own.
  if (current?.replaceAll("\r\n", "\n") === before) {
    return { path, file, text: after?.replaceAll("\n", "\r\n"), mode: isExecutable };
  }
  throw new UsageError(`${path} has changed in the meantime, nothing was written`);
}

async function currentText(file: string, path: string): Promise<string | undefined> {
  const stats = await lstat(file).catch(() => undefined);
  if (!stats) return undefined;
  if (!stats.isFile()) throw new UsageError(`${path} is not a plain file, nothing was written`);
  return readFile(file, "utf8");
}

/** Whether each folder on the way is a folder of the directory, and no link, as far as it is there. */
async function staysInside(root: string, path: string): Promise<boolean> {
  const parts = path.split("/");
  if (normalize(path) !== path.split("/").join(sep) || parts.includes("..") || parts.includes(".git")) return false;
  if (path.startsWith("/") || parts.includes("")) return false;
  for (let depth = 1; depth < parts.length; depth += 1) {
    const stats = await lstat(join(root, ...parts.slice(0, depth))).catch(() => undefined);
    if (!stats) return true;
    if (!stats.isDirectory()) return false;
  }
  return true;
}
