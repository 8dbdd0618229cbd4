import { createHmac, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bodyOf, send } from "./http.ts";

/** A webhook as it went to the App. */
export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly payload: any;
  /** HTTP status of the App's answer, or null where it gave none. */
  readonly status: number | null;
}

/**
 * Stands between the emulator and the App and makes its webhooks as GitHub's are: each delivery has an id of its own, what
 * the emulator leaves out is put in, and a merge is followed by the push that it is.
 */
export interface Webhooks {
  /** Where the emulator sends its webhooks to. */
  readonly url: string;
  /** Everything delivered so far, oldest first. */
  readonly deliveries: readonly Delivery[];
  /** From now on events go to this address; those before are dropped, as for an App that is not installed. */
  deliverTo(url: string): void;
  /** Sends an event that the emulator itself never sends. */
  send(event: string, payload: object): Promise<Delivery>;
  /** Sends a delivery once more, under the same id. */
  redeliver(delivery: Delivery): Promise<Delivery>;
  /** Waits until every event of what was done on GitHub until now is delivered. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface WebhooksOptions {
  readonly secret: string;
  readonly app: { readonly id: number; readonly slug: string };
  readonly onDelivery?: (delivery: Delivery) => void;
}

export async function startWebhooks(options: WebhooksOptions): Promise<Webhooks> {
  const { secret, onDelivery } = options;
  const deliveries: Delivery[] = [];
  const issueBodies = new Map<number, string>();
  let target: string | undefined;
  let line: Promise<unknown> = Promise.resolve();

  async function post(id: string, event: string, payload: object): Promise<Delivery> {
    const body = JSON.stringify(payload);
    const delivery = { id, event, payload, status: target ? await deliver(target, { id, event, body, secret }) : null };
    deliveries.push(delivery);
    onDelivery?.(delivery);
    return delivery;
  }
  /** One after another, in the order of arrival. */
  function inLine(id: string, event: string, payload: object): Promise<Delivery> {
    const sent = line.then(() => post(id, event, payload));
    line = sent.catch(() => undefined);
    return sent;
  }

  const arriving = new Set<Promise<void>>();
  async function take(request: IncomingMessage): Promise<void> {
    const payload = JSON.parse((await bodyOf(request)).toString());
    const event = String(request.headers["x-github-event"]);
    asGitHubWrites(event, payload, issueBodies, options);
    if (!target) return;
    void inLine(randomUUID(), event, payload);
    if (isMerge(event, payload)) void inLine(randomUUID(), "push", pushOfMerge(payload));
  }
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === "POST") {
      const taken = take(request).finally(() => arriving.delete(taken));
      arriving.add(taken);
    }
    await Promise.allSettled(arriving);
    response.writeHead(202).end();
  });
  server.keepAliveTimeout = 0;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    deliveries,
    deliverTo: (url) => {
      target = url;
    },
    send: (event, payload) => inLine(randomUUID(), event, payload),
    redeliver: ({ id, event, payload }) => inLine(id, event, payload),
    settled: async () => {
      // The emulator has begun to send before it answers; this request comes after what it sends.
      await fetch(url);
      await line;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await line;
    },
  };
}

interface Post {
  readonly id: string;
  readonly event: string;
  readonly body: string;
  readonly secret: string;
}

async function deliver(url: string, { id, event, body, secret }: Post): Promise<number | null> {
  const signature = createHmac("sha256", secret).update(body).digest("hex");
  const headers = {
    "content-type": "application/json",
    "x-github-event": event,
    "x-github-delivery": id,
    "x-hub-signature-256": `sha256=${signature}`,
  };
  try {
    return (await send(url, { method: "POST", headers, body })).status;
  } catch {
    return null;
  }
}

/** Puts in what the emulator leaves out: the earlier text of an edited issue, the App that made a check run. */
function asGitHubWrites(
  event: string,
  payload: any,
  issueBodies: Map<number, string>,
  { app }: Pick<WebhooksOptions, "app">,
): void {
  if (payload.check_run) payload.check_run.app = app;
  if (payload.check_suite) payload.check_suite.app = app;
  if (event !== "issues") return;
  const { changes, issue } = payload;
  if (changes) payload.changes = changes.body ? { body: { from: issueBodies.get(issue.id) ?? "" } } : {};
  issueBodies.set(issue.id, issue.body ?? "");
}

function isMerge(event: string, payload: any): boolean {
  return event === "pull_request" && payload.action === "closed" && payload.pull_request.merged;
}

function pushOfMerge({ pull_request, repository, sender, installation }: any): object {
  return {
    ref: `refs/heads/${pull_request.base.ref}`,
    before: pull_request.base.sha,
    after: pull_request.merge_commit_sha,
    created: false,
    deleted: false,
    forced: false,
    commits: [],
    head_commit: null,
    repository,
    pusher: { name: sender.login },
    sender,
    installation,
  };
}
