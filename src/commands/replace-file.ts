import { randomBytes } from "node:crypto";
import { chmod, lstat, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Writes a whole file or nothing: beside it first, then in its place. Throws where the path is a link, a folder or a device.
 * The permissions of a file that was there are kept, unless a mode is given.
 */
export async function replaceFile(path: string, text: string, mode?: number): Promise<void> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats?.isSymbolicLink()) throw new Error(`${path} is a symbolic link, which is not followed`);
  if (stats && !stats.isFile()) throw new Error(`${path} is not a file`);
  const beside = join(dirname(path), `.ml-repo-review-${randomBytes(6).toString("hex")}`);
  try {
    await writeFile(beside, text, { flag: "wx" });
    const permissions = mode ?? (stats ? stats.mode & 0o777 : undefined);
    if (permissions !== undefined) await chmod(beside, permissions);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
