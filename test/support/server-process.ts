import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { LocalGitHub } from "../../src/demo/github.ts";

export interface ServerProcess {
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM; the exit code. */
  terminate(): Promise<number | null>;
}

/** `ml-repo-review serve` as a process of its own, which from now on gets the local GitHub's webhooks. */
export async function startServerProcess(github: LocalGitHub, dataDirectory: string): Promise<ServerProcess> {
  const process_ = spawn(process.execPath, ["src/cli.ts", "serve"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      PATH: process.env.PATH,
      APP_ID: String(github.app.id),
      PRIVATE_KEY: github.app.privateKey,
      WEBHOOK_SECRET: github.app.webhookSecret,
      GITHUB_API_URL: github.url,
      DATA_DIR: dataDirectory,
      PORT: "0",
      HOST: "127.0.0.1",
      LOG_LEVEL: "fatal",
    },
  });
  const exited = once(process_, "exit") as Promise<[number | null]>;
  github.webhooks.deliverTo(await webhookAddress(process_));
  return {
    kill: async () => {
      process_.kill("SIGKILL");
      await exited;
    },
    terminate: async () => {
      process_.kill("SIGTERM");
      return (await exited)[0];
    },
  };
}

/** The first line that it prints tells the address; every other is part of why it did not start. */
async function webhookAddress({ stderr }: ReturnType<typeof spawn>): Promise<string> {
  if (!stderr) throw new Error("the process has no standard error");
  const lines: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    const address = /webhooks at (\S+)/.exec(line)?.[1];
    if (address) {
      stderr.resume();
      return address;
    }
    lines.push(line);
  }
  throw new Error(`the server did not start: ${lines.join("\n")}`);
}
