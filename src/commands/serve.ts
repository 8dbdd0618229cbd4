import { ConfigurationError } from "../server/environment.ts";
import { type Role, startServer } from "../server/start-server.ts";
import { DirectoryInUse } from "../store/directory-lock.ts";
import { assetRoute } from "../web/assets.ts";
import { checkPages } from "../web/check-pages.ts";
import { atMostOne, oneOf, parseArguments, UsageError } from "./arguments.ts";
import { type CommandIo, exitCodes } from "./command.ts";

const roles: readonly Role[] = ["all", "web", "worker"];

export const usage = `ml-repo-review serve

Runs the GitHub App: takes webhooks, reviews, writes check runs, issues and pull requests.

  --role ROLE  all (default), web (takes webhooks) or worker (runs jobs)

Environment:
  APP_ID                           number of the App
  PRIVATE_KEY or PRIVATE_KEY_PATH  its private key (PEM)
  WEBHOOK_SECRET                   secret of its webhook
  PORT, HOST                       where to listen (3000, all addresses)
  DATABASE_URL                     a PostgreSQL server; needed for web and worker in several processes
  DATA_DIR                         directory of the embedded database without it (data)
  GITHUB_API_URL                   another GitHub (https://api.github.com)
  LOG_LEVEL                        trace, debug, info (default), warn, error or fatal

GitHub sends its webhooks to /api/github/webhooks. /healthz, /readyz and /metrics tell how the server is.
`;

/** Runs until SIGTERM or SIGINT, then lets the running jobs end. A second signal ends it at once. */
export async function run(args: readonly string[], { env, err }: CommandIo): Promise<number> {
  const { values, positionals } = parseArguments(args, { role: { type: "string", default: "all" } });
  const role = oneOf("--role", values.role, roles);
  if (atMostOne(positionals, "argument") !== undefined)
    throw new UsageError(`serve takes no argument "${positionals[0]}"`);
  if (role !== "all" && !env.DATABASE_URL) {
    throw new UsageError(`--role ${role} needs DATABASE_URL: an embedded database belongs to one process`);
  }
  const server = await start(env, role);
  err(`listening on ${server.url}, webhooks at ${server.webhookUrl}\n`);
  await signalled();
  err("stopping: running jobs may end, no new one starts\n");
  process.once("SIGTERM", exitNow).once("SIGINT", exitNow);
  await server.stop();
  return exitCodes.done;
}

async function start(env: CommandIo["env"], role: Role) {
  try {
    return await startServer({ env, role, routes: [assetRoute, checkPages] });
  } catch (error) {
    throw isForTheOperator(error) ? new UsageError(error.message) : error;
  }
}

/** What the operator can mend without reading a stack trace: settings, a taken port or directory, no database there. */
function isForTheOperator(error: unknown): error is Error {
  if (error instanceof ConfigurationError || error instanceof DirectoryInUse) return true;
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGTERM", () => resolve()).once("SIGINT", () => resolve());
  });
}

function exitNow(): never {
  process.exit(1);
}
