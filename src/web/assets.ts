import { readFile } from "node:fs/promises";
import { pathOf, type Route } from "../server/routes.ts";
import { sendAsset } from "./respond.ts";

const types: Readonly<Record<string, string>> = {
  "style.css": "text/css; charset=utf-8",
  "icon.svg": "image/svg+xml",
};

/** Style sheet and icon of the pages. */
export const assetRoute: Route = async (request, response) => {
  const [, name] = /^\/assets\/([a-z.]+)$/.exec(pathOf(request)) ?? [];
  const type = name === undefined ? undefined : types[name];
  if (request.method !== "GET" || type === undefined) return false;
  sendAsset(response, await readFile(new URL(`../../assets/${name}`, import.meta.url)), type);
  return true;
};
