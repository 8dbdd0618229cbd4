import { type Html, html } from "../../web/html.ts";
import { renderMarkdown } from "../../web/markdown.ts";
import type { Page } from "../../web/page.ts";
import { repositoryPage } from "./frame.ts";
import { type CheckRunState, type RepositoryState, readCheckRun } from "./read-repository.ts";
import type { Site } from "./site.ts";

const conclusions: Readonly<Record<string, string>> = {
  success: "Passed",
  neutral: "Advice",
  skipped: "Skipped",
  failure: "Failed",
};

/** The check run of a commit, as GitHub shows it on its page of checks. */
export async function checkRunPage(site: Site, state: RepositoryState, commit: string): Promise<Page> {
  const run = await readCheckRun(state.target, commit);
  const root = `/${state.repository}`;
  const isHead = commit === state.head;
  const body = run
    ? checkRun(site, state, run, commit)
    : html`<section class="panel"><p>No check run on this commit yet.</p></section>`;
  return repositoryPage(site, state, isHead ? root : `${root}/commit/${commit}`, run?.title || "Check run", body);
}

function checkRun(site: Site, { repository }: RepositoryState, run: CheckRunState, commit: string): Html {
  const outcome = run.status === "completed" ? (run.conclusion ?? "neutral") : "running";
  return html`<section class="panel">
<header class="panel-head">
<span class="mark ${outcome}"></span>
<div><h2>${run.title || "In progress"}</h2>
<p class="quiet">ML repo review · ${conclusions[outcome] ?? "Running"} · <code>${commit.slice(0, 7)}</code></p></div>
</header>
<div class="markdown">${renderMarkdown(run.summary)}</div>
${buttons(site, repository, run)}
</section>
${run.text !== "" && html`<section class="panel"><h2>Details</h2><div class="markdown">${renderMarkdown(run.text)}</div></section>`}
${run.annotations.length > 0 && annotations(repository, run, commit)}`;
}

/** The same buttons as on GitHub, with the same event behind them. */
function buttons(site: Site, repository: string, run: CheckRunState): Html | false {
  const actions = site.github.actionsOf(run.id);
  if (actions.length === 0) return false;
  return html`<form method="post" action="/${repository}/press" class="buttons">
<input type="hidden" name="check-run" value="${run.id}">
${actions.map(
  ({ label, description, identifier }) =>
    html`<button name="identifier" value="${identifier}" title="${description}">${label}</button>`,
)}
</form>`;
}

function annotations(repository: string, run: CheckRunState, commit: string): Html {
  return html`<section class="panel"><h2>Annotations <span class="count">${run.annotations.length}</span></h2>
${run.annotations.map(
  ({ path, start_line, annotation_level, message }) => html`<div class="annotation ${annotation_level ?? "notice"}">
<a href="${fileAddress(repository, commit, path)}#L${start_line}">${path}:${start_line}</a>
<p>${message}</p></div>`,
)}</section>`;
}

function fileAddress(repository: string, commit: string, path: string): string {
  return `/${repository}/blob/${commit}/${path.split("/").map(encodeURIComponent).join("/")}`;
}
