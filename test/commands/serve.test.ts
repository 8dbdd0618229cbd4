import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { environment } from "../support/server.ts";

/** Runs `ml-repo-review serve` where it cannot start: its exit code, and what it says. */
async function serve(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ["src/cli.ts", "serve", ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said = text(child.stderr);
  const [code] = await once(child, "exit");
  return { code, said: await said };
}

test("without its settings: one line that names what is missing, exit 2", async () => {
  expect(await serve([], {})).toEqual({
    code: 2,
    said: "ml-repo-review: not set: APP_ID, WEBHOOK_SECRET, PRIVATE_KEY (or PRIVATE_KEY_PATH)\n",
  });
});

test.each([
  [["--role", "boss"], "--role must be one of all, web, worker"],
  [["--role", "worker"], "--role worker needs DATABASE_URL"],
  [["here"], 'serve takes no argument "here"'],
])("%j: one line, exit 2", async (args, message) => {
  const { code, said } = await serve(args, environment());
  expect(code).toBe(2);
  expect(said).toContain(message);
  expect(said.trimEnd()).not.toContain("\n");
});

test("a port that is taken: one line, exit 2", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const data = await mkdtemp(join(tmpdir(), "ml-repo-review-"));
  const { code, said } = await serve([], environment({ PORT: String(port), DATA_DIR: data }));
  other.close();
  await rm(data, { recursive: true });
  expect(code).toBe(2);
  expect(said).toMatch(/^ml-repo-review: .*EADDRINUSE.*\n$/);
});

test("a database that is not there: one line, exit 2", async () => {
  const { code, said } = await serve([], environment({ DATABASE_URL: "postgres://nobody@127.0.0.1:9/nothing" }));
  expect(code).toBe(2);
  expect(said).toMatch(/^ml-repo-review: .*ECONNREFUSED.*\n$/);
});
