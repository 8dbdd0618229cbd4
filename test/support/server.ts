import { createHmac, generateKeyPairSync, randomUUID } from "node:crypto";
import type { LocalGitHub } from "../../src/demo/github.ts";
import { type Server, type ServerOptions, startServer } from "../../src/server/start-server.ts";

const secret = "a secret for tests";

/** Environment of a server that reaches no GitHub. */
export function environment(more: Readonly<Record<string, string>> = {}) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    APP_ID: "1",
    PRIVATE_KEY: privateKey.export({ type: "pkcs1", format: "pem" }).toString(),
    WEBHOOK_SECRET: secret,
    PORT: "0",
    HOST: "127.0.0.1",
    LOG_LEVEL: "fatal",
    GITHUB_API_URL: "http://127.0.0.1:9",
    ...more,
  };
}

/** A server for the App of a local GitHub, which from now on gets its webhooks. */
export async function serveFor(github: LocalGitHub, more: Partial<ServerOptions> = {}): Promise<Server> {
  const server = await startServer({
    env: {
      APP_ID: String(github.app.id),
      PRIVATE_KEY: github.app.privateKey,
      WEBHOOK_SECRET: github.app.webhookSecret,
      GITHUB_API_URL: github.url,
      PORT: "0",
      HOST: "127.0.0.1",
      LOG_LEVEL: "error",
    },
    store: { kind: "memory" },
    throttle: false,
    retries: 1,
    retryDelay: 0,
    ...more,
  });
  github.webhooks.deliverTo(server.webhookUrl);
  return server;
}

/** Waits until GitHub has sent all its webhooks and the server has done all that they ask for, and what that led to. */
export async function quiet(github: LocalGitHub, server: Server): Promise<void> {
  for (let delivered = -1; delivered !== github.webhooks.deliveries.length; ) {
    delivered = github.webhooks.deliveries.length;
    await github.webhooks.settled();
    await server.idle();
    await github.webhooks.settled();
  }
}

export interface Message {
  readonly event?: string;
  readonly id?: string;
  readonly payload?: unknown;
  /** Sent as it is, instead of the payload. */
  readonly body?: string;
  readonly signature?: string | null;
}

/** Sends a webhook as GitHub does, signed unless told otherwise. */
export function post(url: string, { event = "push", id = randomUUID(), payload = {}, ...more }: Message) {
  const body = more.body ?? JSON.stringify(payload);
  const signature = more.signature === undefined ? sign(body) : more.signature;
  return fetch(url, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "x-github-event": event,
      "x-github-delivery": id,
      ...(signature !== null && { "x-hub-signature-256": signature }),
    },
  });
}

function sign(body: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}
