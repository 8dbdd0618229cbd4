import { withoutControls } from "../report/phrase.ts";
import { RepositoryUnreadable } from "../snapshot/unreadable.ts";
import { UsageError } from "./arguments.ts";
import { type Command, type CommandIo, exitCodes } from "./command.ts";
import { tool } from "./tool.ts";

/** Commands are loaded when they are called: a scan loads neither server nor database. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  scan: () => import("./scan.ts"),
  fix: () => import("./fix.ts"),
  checks: () => import("./checks.ts"),
  serve: () => import("./serve.ts"),
  demo: () => import("./demo.ts"),
};

const usage = `Reviews a machine learning repository: nine timed steps from trained model to used model.

  ml-repo-review scan [directory | owner/name[@ref]]   review it
  ml-repo-review fix [directory]                       show or write the files that fix it
  ml-repo-review checks                                list what is checked
  ml-repo-review serve                                 run the GitHub App
  ml-repo-review demo                                  try the GitHub App here, without GitHub

Each command explains itself: ml-repo-review scan --help
Exit codes: 0 done; 1 --fail-on was met; 2 wrong usage or configuration; 3 the target cannot be read.
`;

/** Runs one command and resolves to the exit code. Every diagnostic is a line on standard error. */
export async function runCommandLine(args: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === "--version" || name === "-v") {
      io.out(`${tool.version}\n`);
      return exitCodes.done;
    }
    if (name === "--help" || name === "-h" || name === "help") {
      io.out(usage);
      return exitCodes.done;
    }
    return await runCommand(name, rest, io);
  } catch (error) {
    return exitCodeOf(error, io);
  }
}

async function runCommand(name: string | undefined, args: readonly string[], io: CommandIo): Promise<number> {
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    throw new UsageError(
      name === undefined ? "no command given (see --help)" : `unknown command "${name}" (see --help)`,
    );
  }
  const command = await load();
  const end = args.indexOf("--");
  const options = end === -1 ? args : args.slice(0, end);
  if (options.includes("--help") || options.includes("-h")) {
    io.out(command.usage);
    return exitCodes.done;
  }
  return command.run(args, io);
}

function exitCodeOf(error: unknown, { err }: CommandIo): number {
  if (error instanceof UsageError || error instanceof RepositoryUnreadable) {
    for (const line of error.message.split("\n")) err(`ml-repo-review: ${withoutControls(line)}\n`);
    return error instanceof UsageError ? exitCodes.usage : exitCodes.unreadable;
  }
  err(`ml-repo-review: an error of our own: ${error instanceof Error ? error.stack : String(error)}\n`);
  return exitCodes.crash;
}
