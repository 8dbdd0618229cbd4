import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers a request, or gives false to leave it to the next. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | boolean;

/** Asks the routes one after another; 404 where none answers, 500 where one throws. */
export function answerWith(routes: readonly Route[], onError: (error: unknown) => void) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      for (const route of routes) if (await route(request, response)) return;
      sendText(response, 404, "not found\n");
    } catch (error) {
      onError(error);
      if (!response.headersSent) sendText(response, 500, "internal error\n");
      else response.destroy();
    }
  };
}

/** A page of plain text at one path. */
export function textRoute(
  path: string,
  text: () => Promise<{ readonly status: number; readonly text: string }>,
): Route {
  return async (request, response) => {
    if (pathOf(request) !== path) return false;
    const page = await text();
    sendText(response, page.status, page.text);
    return true;
  };
}

export function pathOf({ url = "/" }: IncomingMessage): string {
  const end = url.search(/[?#]/);
  return end === -1 ? url : url.slice(0, end);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" })
    .end(text);
}
