import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Sending {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

/**
 * One request on a connection of its own: a kept connection could be closed at the very moment of its next use, because
 * all the servers of the demo share this process with work that blocks it for seconds.
 */
export async function send(url: string, { method, headers, body }: Sending): Promise<Answer> {
  const length = Buffer.byteLength(body);
  const outgoing = request(url, {
    method,
    agent: false,
    headers: { ...headers, ...(length > 0 && { "content-length": String(length) }) },
  });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: await bodyOf(incoming) };
}

export async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}
