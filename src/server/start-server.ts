import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Probot } from "probot";
import { createApp } from "../app.ts";
import { gitHubAccess, webAddressOf, webhookPath } from "../github/access.ts";
import { accept } from "../jobs/accept.ts";
import { openQueue, type Queue } from "../jobs/queue.ts";
import { runJob } from "../jobs/run-job.ts";
import type { Database } from "../store/database.ts";
import { countDeliveries, forgetOldDeliveries } from "../store/deliveries.ts";
import { openStore, type StoreLocation } from "../store/store.ts";
import { receiveWebhook } from "../webhooks/endpoint.ts";
import { readEnvironment, type ServerSettings } from "./environment.ts";
import { type Counters, countOne, metricsText, newCounters } from "./metrics.ts";
import { octokitFor } from "./octokit.ts";
import { answerWith, pathOf, type Route, textRoute } from "./routes.ts";

/** `web` receives webhooks, `worker` runs jobs, `all` does both. Any number of both share one PostgreSQL server. */
export type Role = "all" | "web" | "worker";

export interface ServerOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly role?: Role;
  /** Instead of what the environment names: memory, for tests and the demo. */
  readonly store?: StoreLocation;
  /** False leaves out the pauses between writes that GitHub asks for; for a GitHub on this machine only. */
  readonly throttle?: boolean;
  /** Pages beside the server's own. */
  readonly routes?: readonly Route[];
  /** Base address of this app's own pages; left out, the App's webhook address tells it. */
  readonly site?: string;
  /** Tries of a failed job after the first, and the pause before the first of them in seconds. */
  readonly retries?: number;
  readonly retryDelay?: number;
}

export interface Server {
  /** Base address, with the port that was really taken. */
  readonly url: string;
  /** Where GitHub is to send webhooks. */
  readonly webhookUrl: string;
  readonly database: Database;
  /** Resolves when no webhook is being taken and no job waits or runs. */
  idle(): Promise<void>;
  /** Takes nothing new, lets running jobs end for at most 25 seconds, and closes everything. */
  stop(): Promise<void>;
}

const jobsAtOnce = 3;
const secondsToDrain = 25;

/**
 * Starts the server and resolves when it takes webhooks.
 * @throws ConfigurationError where the environment lacks something; DirectoryInUse where another process has the data.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const settings = readEnvironment(options.env);
  const probot = createProbot(settings, options.throttle ?? true);
  await probot.ready();
  const database = await openStore(options.store ?? settings.store);
  try {
    return await serve(options, settings, probot, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serve(
  options: ServerOptions,
  settings: ServerSettings,
  probot: Probot,
  database: Database,
): Promise<Server> {
  const counters = newCounters();
  const queue = await startQueue(options, settings, probot, database, counters);
  await forgetOldDeliveries(database);
  await probot.load(
    createApp({ appId: settings.appId, accept: (delivery, jobs) => accept(database, queue, delivery, jobs) }),
  );

  const receiving = new Set<Promise<void>>();
  let isStopping = false;
  const routes: Route[] = [
    textRoute("/healthz", async () => ({ status: 200, text: "ok\n" })),
    textRoute("/readyz", () => readiness(database, isStopping)),
    textRoute("/metrics", async () => ({
      status: 200,
      text: metricsText(counters, await queue.counts(), await countDeliveries(database)),
    })),
    ...(options.routes ?? []),
  ];
  if (options.role !== "worker") routes.unshift(webhookRoute(probot, counters, receiving));
  const server = createServer(answerWith(routes, (error) => probot.log.error({ err: error }, "request failed")));
  try {
    server.listen(settings.port, settings.host);
    await once(server, "listening");
  } catch (error) {
    await queue.stop(1);
    throw error;
  }
  const url = addressOf(server.address() as AddressInfo, settings.host);
  probot.log.info(`listening on ${url}`);

  return {
    url,
    webhookUrl: url + webhookPath,
    database,
    idle: async () => {
      do {
        await Promise.all(receiving);
        await queue.idle();
      } while (receiving.size > 0);
    },
    stop: async () => {
      if (isStopping) return;
      isStopping = true;
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      await Promise.all(receiving);
      server.closeAllConnections();
      await closed;
      await queue.stop(secondsToDrain);
      await database.close();
    },
  };
}

function createProbot(
  { appId, privateKey, webhookSecret, logLevel, apiUrl }: ServerSettings,
  throttle: boolean,
): Probot {
  return new Probot({
    appId,
    privateKey,
    secret: webhookSecret,
    logLevel,
    baseUrl: apiUrl,
    Octokit: octokitFor({ throttle }),
  });
}

function startQueue(
  { role = "all", retries = 10, retryDelay = 5, site }: ServerOptions,
  settings: ServerSettings,
  probot: Probot,
  database: Database,
  { runs }: Counters,
): Promise<Queue> {
  const github = gitHubAccess(probot);
  const onError = (error: unknown, message: string) => probot.log.error({ err: error }, message);
  const work = {
    onError,
    database,
    github,
    host: webAddressOf(settings.apiUrl),
    site: async () => site ?? (await github.site()),
  };
  return openQueue({
    database,
    concurrency: role === "web" ? 0 : jobsAtOnce,
    retries,
    retryDelay,
    run: async (job) => {
      try {
        await runJob(work, job);
        countOne(runs, "done");
      } catch (error) {
        countOne(runs, "failed");
        throw error;
      }
    },
    onError,
  });
}

function webhookRoute(probot: Probot, { answers }: Counters, receiving: Set<Promise<void>>): Route {
  return async (request, response) => {
    if (pathOf(request).replace(/\/+$/, "") !== webhookPath) return false;
    const received = receiveWebhook(probot, request, response);
    receiving.add(received);
    await received.finally(() => receiving.delete(received));
    countOne(answers, response.statusCode);
    return true;
  };
}

async function readiness(database: Database, isStopping: boolean) {
  if (isStopping) return { status: 503, text: "stopping\n" };
  const isReachable = await database.query("select 1").then(
    () => true,
    () => false,
  );
  return isReachable ? { status: 200, text: "ready\n" } : { status: 503, text: "the database does not answer\n" };
}

/** A server that listens on every address is reached at this machine's own name. */
function addressOf({ port, address, family }: AddressInfo, host: string): string {
  if (host === "0.0.0.0" || host === "::") return `http://localhost:${port}`;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}
