import { type ChildProcess, spawn } from "node:child_process";

/** A listing can be long; this many bytes are what a million paths need. */
const longestOutput = 256 * 1024 * 1024;

/** What is kept of git's complaints, in bytes. */
const longestComplaint = 64 * 1024;

type GitFailure = "not-installed" | "too-slow" | "too-long" | "failed";

export type GitAnswer =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly failure: GitFailure; readonly complaint: string };

/**
 * Git in a directory, for commands that only read. They get no standard input, and all of them together have `patience`
 * milliseconds: what has not ended by then is killed and counts as failed, even where its pipes never close.
 */
export function gitIn(directory: string, patience: number): (...args: string[]) => Promise<GitAnswer> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  Object.assign(env, { LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0" });
  const deadline = Date.now() + patience;
  return (...args) => {
    const all = ["-c", "core.fsmonitor=false", "-c", "core.quotePath=false", ...args];
    const child = spawn("git", all, { cwd: directory, env, stdio: ["ignore", "pipe", "pipe"] });
    return answerOf(child, Math.max(0, deadline - Date.now()));
  };
}

function answerOf(child: ChildProcess, patience: number): Promise<GitAnswer> {
  const output: Buffer[] = [];
  const complaint: Buffer[] = [];
  return new Promise((resolve) => {
    const fail = (failure: GitFailure) => {
      clearTimeout(timer);
      resolve({ ok: false, failure, complaint: Buffer.concat(complaint).toString() });
    };
    const giveUp = (failure: GitFailure) => {
      abandon(child);
      fail(failure);
    };
    const timer = setTimeout(() => giveUp("too-slow"), patience);
    collect(child.stdout, output, longestOutput, () => giveUp("too-long"));
    collect(child.stderr, complaint, longestComplaint, () => {});
    child.on("error", (error: NodeJS.ErrnoException) => fail(error.code === "ENOENT" ? "not-installed" : "failed"));
    child.on("close", (code) => {
      if (code !== 0) return fail("failed");
      clearTimeout(timer);
      resolve({ ok: true, output: Buffer.concat(output).toString() });
    });
  });
}

/** Keeps what the stream brings, up to a number of bytes; the rest is read and dropped, so that git never waits for us. */
function collect(stream: ChildProcess["stdout"], chunks: Buffer[], limit: number, onLimit: () => void): void {
  let bytes = 0;
  stream?.on("error", () => {});
  stream?.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= limit) chunks.push(chunk);
    else onLimit();
  });
}

/** Ends the process and lets go of its pipes: neither keeps this process waiting. */
function abandon(child: ChildProcess): void {
  child.kill("SIGKILL");
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.unref();
}
