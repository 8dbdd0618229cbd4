import { readFile } from "node:fs/promises";
import { type CheckId, checkTitles, stepTitles } from "../report/messages/en/titles.ts";
import { pathOf, type Route } from "../server/routes.ts";
import { steps } from "../steps/steps.ts";
import { type Html, html } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import { sendPage } from "./respond.ts";

/** `/checks`, and for each check the page that the reports link to: `/checks/readme-data`. */
export const checkPages: Route = async (request, response) => {
  const path = pathOf(request);
  if (request.method !== "GET") return false;
  if (path === "/checks") {
    sendPage(response, { title: "The checks", body: listOfChecks() });
    return true;
  }
  const [, id] = /^\/checks\/([a-z-]+)$/.exec(path) ?? [];
  if (id === undefined || !Object.hasOwn(checkTitles, id)) return false;
  sendPage(response, { title: checkTitles[id as CheckId], body: await checkPage(id as CheckId) });
  return true;
};

function listOfChecks(): Html {
  return html`<article class="panel markdown"><h1>The checks</h1>
${steps.map(
  (step) => html`<h2>${stepTitles[step.id]}</h2>
<ul>${step.checks.map(({ id }: { readonly id: CheckId }) => html`<li><a href="/checks/${id}">${checkTitles[id]}</a></li>`)}</ul>`,
)}</article>`;
}

async function checkPage(id: CheckId): Promise<Html> {
  const text = await readFile(new URL(`../../docs/checks/${id}.md`, import.meta.url), "utf8").catch(() => undefined);
  const body = text === undefined ? html`<h1>${checkTitles[id]}</h1>` : renderMarkdown(text);
  return html`<p class="path"><a href="/checks">The checks</a> / ${id}</p><article class="panel markdown">${body}</article>`;
}
