import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { UsageError } from "../../src/commands/arguments.ts";
import { type CommandIo, processIo } from "../../src/commands/command.ts";
import { run } from "../../src/commands/demo.ts";

function ioWith(env: CommandIo["env"]): CommandIo {
  return { ...processIo(), out: () => {}, err: () => {}, env };
}

it("takes no argument", async () => {
  await expect(run(["somewhere"], ioWith({}))).rejects.toThrow(UsageError);
});

it("refuses a port that is none", async () => {
  await expect(run([], ioWith({ PORT: "http" }))).rejects.toThrow("PORT must be a port number");
});

it("says in one line that the port which the environment names is taken", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  await expect(run([], ioWith({ PORT: String(port) }))).rejects.toThrow(`port ${port} is taken`);
  other.close();
});
