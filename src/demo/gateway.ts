import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { answerWith, pathOf, type Route } from "../server/routes.ts";
import { type Answer, bodyOf, send } from "./http.ts";

/** The one address of the GitHub on this machine: its pages, and the emulator's API. */
export interface Gateway {
  readonly url: string;
  /** Buttons of a check run, which the emulator does not keep. */
  actionsOf(checkRun: number): readonly CheckRunAction[];
  /** From now on answers with these pages, and for all else with the emulator at this address. */
  serve(emulator: string, pages: readonly Route[]): void;
  close(): Promise<void>;
}

export interface CheckRunAction {
  readonly label: string;
  readonly description: string;
  readonly identifier: string;
}

export interface GatewayOptions {
  /** 0 for any free one. */
  readonly port: number;
  readonly onError: (error: unknown) => void;
}

const checkRunPath = /^\/repos\/[^/]+\/[^/]+\/check-runs(?:\/(\d+))?$/;

export async function startGateway({ port, onError }: GatewayOptions): Promise<Gateway> {
  const actions = new Map<number, readonly CheckRunAction[]>();
  const routes: Route[] = [];
  const server = createServer(answerWith(routes, onError));
  server.keepAliveTimeout = 0;
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    actionsOf: (checkRun) => actions.get(checkRun) ?? [],
    serve: (emulator, pages) => void routes.push(...pages, apiRoute(emulator, actions)),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function apiRoute(emulator: string, actions: Map<number, readonly CheckRunAction[]>): Route {
  return async (request, response) => {
    // A browser's page has no business here: only the pages' own forms write.
    if (request.headers.origin !== undefined) return false;
    const { status, headers, body } = await forward(emulator, request, actions);
    for (const name of hopByHop) delete headers[name];
    response.writeHead(status, headers).end(body);
    return true;
  };
}

const hopByHop = ["connection", "content-length", "keep-alive", "transfer-encoding"];

async function forward(
  emulator: string,
  request: IncomingMessage,
  actions: Map<number, readonly CheckRunAction[]>,
): Promise<Answer> {
  const { method = "GET", url = "/" } = request;
  const headers = { authorization: request.headers.authorization ?? "", "content-type": "application/json" };
  const sent = await bodyOf(request);
  const isCheckRun = checkRunPath.test(pathOf(request)) && sent.length > 0;
  if (!isCheckRun) return send(emulator + url, { method, headers, body: sent });
  const update = JSON.parse(sent.toString());
  if (method === "PATCH" && update.output) {
    const { body } = await send(`${emulator}${url}/annotations?per_page=100`, { method: "GET", headers, body: "" });
    const { check_annotations: earlier = [] } = JSON.parse(body.toString());
    // GitHub adds the annotations of an update to those it has; the emulator replaces them.
    update.output.annotations = [...earlier, ...(update.output.annotations ?? [])];
  }
  const answer = await send(emulator + url, { method, headers, body: JSON.stringify(update) });
  if (answer.status < 300 && update.actions) actions.set(JSON.parse(answer.body.toString()).id, update.actions);
  return answer;
}
