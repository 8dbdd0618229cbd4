import { once } from "node:events";
import { createServer } from "node:http";

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * A server that answers as `answer` says: for what the emulator cannot be brought to say, such as rate limits. Requests to an
 * `origin` that it is given go on there where `answer` gives nothing.
 */
export async function answeringServer(answer: (path: string) => Answer | undefined, origin?: string) {
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    const { status, headers, body } = answer(path) ?? (await forwarded(path, request.headers.authorization));
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body ?? {}));
  });
  async function forwarded(path: string, authorization = ""): Promise<Answer> {
    const answered = await fetch(`${origin}${path}`, { headers: { authorization } });
    return { status: answered.status, body: await answered.json() };
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
