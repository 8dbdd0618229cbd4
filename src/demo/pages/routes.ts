import type { IncomingMessage, ServerResponse } from "node:http";
import { pathOf, type Route } from "../../server/routes.ts";
import { assetRoute } from "../../web/assets.ts";
import { checkPages } from "../../web/check-pages.ts";
import { html } from "../../web/html.ts";
import type { Page } from "../../web/page.ts";
import { isOwnForm, readForm, sendOnTo, sendPage } from "../../web/respond.ts";
import { actions } from "./actions.ts";
import { checkRunPage } from "./check-run.ts";
import { editPage, filePage } from "./file.ts";
import { issuePage } from "./issue.ts";
import { overviewPage } from "./overview.ts";
import { pullPage } from "./pull.ts";
import { type RepositoryState, readRepository } from "./read-repository.ts";
import type { Site } from "./site.ts";

const notFound: Page = {
  title: "Not found",
  body: html`<h1>Not found</h1><p><a href="/">To the repositories</a></p>`,
};

/** The pages of the GitHub on this machine. Addresses are GitHub's own, so that the links in our texts lead there. */
export function demoPages(site: Site): readonly Route[] {
  const overview: Route = async (request, response) => {
    if (request.method !== "GET" || pathOf(request) !== "/") return false;
    sendPage(response, await overviewPage(site));
    return true;
  };
  const repository: Route = async (request, response) => {
    const [, owner, name, ...rest] = partsOf(pathOf(request));
    if (owner !== site.github.owner || !name) return false;
    const state = await readRepository(site.github, `${owner}/${name}`);
    if (!state) return false;
    if (request.method === "POST") await act(site, state, rest.join("/"), request, response);
    else await show(site, state, rest, response);
    return true;
  };
  return [assetRoute, checkPages, overview, repository, nowhere];
}

/** A browser gets a page of ours where there is nothing; the emulator answers programs. */
const nowhere: Route = async ({ method, headers }, response) => {
  if (method !== "GET" || !headers.accept?.includes("text/html")) return false;
  sendPage(response, notFound, 404);
  return true;
};

/** Empty where the address is not well formed. */
function partsOf(path: string): readonly string[] {
  try {
    return path.split("/").map(decodeURIComponent);
  } catch {
    return [];
  }
}

async function show(
  site: Site,
  state: RepositoryState,
  path: readonly string[],
  response: ServerResponse,
): Promise<void> {
  const page = await pageAt(site, state, path);
  if (page) return sendPage(response, page);
  sendPage(response, notFound, 404);
}

async function pageAt(
  site: Site,
  state: RepositoryState,
  [kind, which = "", ...rest]: readonly string[],
): Promise<Page | undefined> {
  if (kind === undefined || kind === "") return checkRunPage(site, state, state.head);
  if (kind === "commit") return checkRunPage(site, state, which);
  if (kind === "blob") return filePage(site, state, which, rest.join("/"));
  if (kind === "edit") return editPage(site, state, [which, ...rest].join("/"));
  const number = Number(which);
  if (kind === "issues" && state.issues.some((issue) => issue.number === number)) return issuePage(site, state, number);
  if (kind === "pull" && state.pulls.some((pull) => pull.number === number)) return pullPage(site, state, number);
  return undefined;
}

/** The page that follows is shown when the App has been told, so that it never shows the time before. */
async function act(
  site: Site,
  state: RepositoryState,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action || !isOwnForm(request)) {
    return sendPage(
      response,
      { title: "Refused", body: html`<h1>Refused</h1><p>This form is not of this page.</p>` },
      403,
    );
  }
  try {
    const next = await action(site, state, await readForm(request));
    await site.github.webhooks.settled();
    sendOnTo(response, next);
  } catch (error) {
    sendPage(response, refusalPage(state.repository, error), 409);
  }
}

/** Mostly a page that was older than what it wanted to change. */
function refusalPage(repository: string, error: unknown): Page {
  const why = error instanceof Error ? error.message : String(error);
  const body = html`<h1>That did not work</h1><p>${why}</p><p><a href="/${repository}">Back to ${repository}</a></p>`;
  return { title: "That did not work", body };
}
