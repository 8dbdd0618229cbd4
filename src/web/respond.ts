import type { IncomingMessage, ServerResponse } from "node:http";
import { documentOf, type Page } from "./page.ts";

const headers = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cache-control": "no-store",
} as const;

const longestForm = 1_000_000;

export function sendPage(response: ServerResponse, page: Page, status = 200): void {
  response.writeHead(status, { ...headers, "content-type": "text/html; charset=utf-8" }).end(documentOf(page));
}

/** After a form: the browser goes on to a page that it may load again without sending the form again. */
export function sendOnTo(response: ServerResponse, path: string): void {
  response.writeHead(303, { ...headers, location: path }).end();
}

export function sendAsset(response: ServerResponse, content: Buffer, type: string): void {
  response.writeHead(200, { ...headers, "cache-control": "max-age=60", "content-type": type }).end(content);
}

/** Whether a form was sent by a page of this very address, and this address is this machine. */
export function isOwnForm({ headers: { host, origin } }: IncomingMessage): boolean {
  return host !== undefined && /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host) && origin === `http://${host}`;
}

/** The fields of a form; throws where it is longer than a million bytes. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > longestForm) throw new Error("the form is too long");
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
