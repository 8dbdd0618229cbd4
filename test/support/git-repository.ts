import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A file of a repository on disk: its content, an executable, or a symbolic link. */
export type DiskFile = string | Buffer | { readonly executable: string } | { readonly link: string };

const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.com",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.com",
  GIT_AUTHOR_DATE: "2026-01-02T03:04:05Z",
  GIT_COMMITTER_DATE: "2026-01-02T03:04:05Z",
};

/** A new empty directory; the function removes it. */
export function temporaryDirectory(): { readonly path: string; remove(): void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "ml-repo-review-test-")));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function writeFiles(directory: string, files: Readonly<Record<string, DiskFile>>): void {
  for (const [path, file] of Object.entries(files)) {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    if (typeof file === "string" || Buffer.isBuffer(file)) writeFileSync(target, file);
    else if ("link" in file) symlinkSync(file.link, target);
    else {
      writeFileSync(target, file.executable);
      chmodSync(target, 0o755);
    }
  }
}

/** Runs git in the directory and returns what it prints, without the line feed at the end. */
export function git(directory: string, ...args: readonly string[]): string {
  return execFileSync("git", [...args], { cwd: directory, env: environment, encoding: "utf8" }).trimEnd();
}

/** Makes the directory a repository with everything in one commit, and gives the commit's SHA. */
export function commitAll(directory: string): string {
  git(directory, "init", "--quiet", "--initial-branch=main");
  git(directory, "add", "--all");
  git(directory, "commit", "--quiet", "--allow-empty", "--message=Publish the code");
  return git(directory, "rev-parse", "HEAD");
}
