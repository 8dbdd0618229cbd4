import { call } from "../../publish/target.ts";
import { html } from "../../web/html.ts";
import { renderMarkdown, tickForm } from "../../web/markdown.ts";
import type { Page } from "../../web/page.ts";
import { repositoryPage } from "./frame.ts";
import type { RepositoryState } from "./read-repository.ts";
import type { Site } from "./site.ts";

/** An issue, its open boxes clickable. */
export async function issuePage(site: Site, state: RepositoryState, number: number): Promise<Page> {
  const issue = await call(state.target, "GET /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number });
  const root = `/${state.repository}`;
  const body = html`<section class="panel">
<header class="panel-head"><div><h2>${issue.title} <span class="quiet">#${number}</span></h2>
<p><span class="state ${issue.state}">${issue.state === "open" ? "Open" : "Closed"}</span>
<span class="quiet">by ${issue.user?.login}${issue.closed_by && ` · closed by ${issue.closed_by.login}`}</span></p></div></header>
<div class="markdown">${renderMarkdown(issue.body ?? "")}</div>
<form method="post" action="${root}/tick" id="${tickForm}"><input type="hidden" name="issue" value="${number}"></form>
${
  issue.state === "open" &&
  html`<form method="post" action="${root}/close-issue" class="buttons">
<button name="number" value="${number}">Close issue</button>
${hasOpenBox(issue.body ?? "") && html`<span class="quiet">Tick a box to ask for its pull request.</span>`}</form>`
}
</section>`;
  return repositoryPage(site, state, `${root}/issues/${number}`, issue.title, body);
}

/** Whether a pull request can be asked for: its box is open and bears the name of a fix. */
function hasOpenBox(text: string): boolean {
  return text.split("\n").some((line) => /^\s*[*-] \[ \]/.test(line) && line.includes("<!-- fix:"));
}
