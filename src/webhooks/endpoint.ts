import type { IncomingMessage, ServerResponse } from "node:http";
import type { Probot } from "probot";
import { BodyTooLarge, readBody } from "./read-body.ts";

/** GitHub sends no more than this (docs.github.com, "Webhook events and payloads"). */
const longestBody = 25 * 1024 * 1024;
const longestId = 200;

/** An answer other than 202. */
class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Takes a webhook: 401 for a bad signature, checked before the body is parsed; 202 once everything that it asks for is
 * stored; 500 where that failed, so that GitHub shows the delivery as failed and it can be sent again.
 */
export async function receiveWebhook(
  probot: Probot,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { id, name } = headersOf(request);
    const body = await readBody(request, longestBody);
    await verify(probot, body, request.headers["x-hub-signature-256"]);
    await probot.receive({ id, name, payload: parse(body) } as Parameters<Probot["receive"]>[0]);
    answer(response, 202, "accepted");
  } catch (error) {
    if (error instanceof Refusal) return answer(response, error.status, error.message);
    if (error instanceof BodyTooLarge) return answer(response, 413, "the body is too large");
    probot.log.error({ err: error }, "a webhook could not be stored");
    answer(response, 500, "could not be stored");
  }
}

function headersOf({ method, headers }: IncomingMessage): { readonly id: string; readonly name: string } {
  if (method !== "POST") throw new Refusal(405, "webhooks are sent with POST");
  if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) {
    throw new Refusal(415, "the content type must be application/json");
  }
  const id = headers["x-github-delivery"];
  const name = headers["x-github-event"];
  if (typeof id !== "string" || id === "" || id.length > longestId) throw new Refusal(400, "no X-GitHub-Delivery");
  if (typeof name !== "string" || name === "") throw new Refusal(400, "no X-GitHub-Event");
  return { id, name };
}

async function verify(probot: Probot, body: string, signature: string | string[] | undefined): Promise<void> {
  const isSigned = typeof signature === "string" && body !== "";
  const isGood = isSigned && (await probot.webhooks.verify(body, signature).catch(() => false));
  if (!isGood) throw new Refusal(401, "the signature does not match");
}

function parse(body: string): object {
  try {
    const payload: unknown = JSON.parse(body);
    if (typeof payload === "object" && payload !== null) return payload;
  } catch {
    // Answered below.
  }
  throw new Refusal(400, "the body is no JSON object");
}

function answer(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent || response.destroyed) return;
  // The rest of a refused body is not read.
  if (status === 413) response.setHeader("connection", "close");
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${message}\n`);
}
