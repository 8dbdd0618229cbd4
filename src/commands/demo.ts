import { once } from "node:events";
import { connectGitHub } from "../demo/pages/overview.ts";
import { type Demo, startDemo } from "../demo/start-demo.ts";
import { parseArguments, UsageError } from "./arguments.ts";
import { type CommandIo, exitCodes } from "./command.ts";

export const usage = `ml-repo-review demo

Tries the GitHub App here: a GitHub on this machine, three sample repositories and the App itself, all in memory. Needs
neither an account nor a network. Prints the address of its pages; Ctrl+C ends it.

  PORT in the environment: where the pages stand, 3000 or the next free one if it is not set
`;

const firstPort = 3000;
const portsTried = 20;

export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { positionals } = parseArguments(args, {});
  if (positionals.length > 0) throw new UsageError(`demo takes no argument "${positionals[0]}"`);
  const demo = await startOnFreePort(io);
  await demo.idle();
  io.out(`\nOpen ${demo.url} in a browser. Ctrl+C ends the demo.\n\n${folded(connectGitHub)}\n`);
  await stopSignal();
  await demo.stop();
  return exitCodes.done;
}

/** On the port that the environment names, else on the first free one. */
async function startOnFreePort({ env, err }: CommandIo): Promise<Demo> {
  const onProgress = (line: string) => err(`  ${line}\n`);
  const ports = env.PORT === undefined ? range(firstPort, portsTried) : [portIn(env.PORT)];
  for (const port of ports) {
    try {
      return await startDemo({ port, onProgress });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
  throw new UsageError(`port ${ports.join(", ")} is taken; set PORT to a free one`);
}

function portIn(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new UsageError("PORT must be a port number");
  return Number(text);
}

function range(first: number, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => first + index);
}

async function stopSignal(): Promise<void> {
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
}

/** At most 80 columns. */
function folded(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= 80) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
