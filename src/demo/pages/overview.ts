import { titleOf } from "../../report/document/document.ts";
import type { Report } from "../../review/report.ts";
import { type Html, html } from "../../web/html.ts";
import type { Page } from "../../web/page.ts";
import { statusLine, youAre } from "./frame.ts";
import { type CheckRunState, type RepositoryState, readCheckRun, readRepository } from "./read-repository.ts";
import type { Site } from "./site.ts";

const refreshSeconds = 1;

/** The sample repositories, how far each is, and what happened. */
export async function overviewPage(site: Site): Promise<Page> {
  const busy = site.isBusy();
  const cards: Html[] = [];
  for (const { repository, about } of site.samples()) cards.push(await card(site, repository, about));
  return {
    title: "ML repo review: demo",
    aside: youAre(site),
    ...(busy && { refresh: refreshSeconds }),
    body: html`<h1>Three repositories, one App</h1>
<p class="lead">The App was just installed on these repositories. It reads each one, writes a check run, keeps one issue and
opens a pull request. Answer it: merge, close, tick a box, push, and see what it makes of that.</p>
${statusLine(busy)}
${cards}
<section class="panel"><h2>What happened</h2><ol class="log">${site.log().map((line) => html`<li>${line}</li>`)}</ol></section>
<section class="panel"><h2>Connect the real GitHub</h2><p>${connectGitHub}</p></section>`,
  };
}

/** How to go on from here; the command prints it too. */
export const connectGitHub =
  "To connect the real GitHub, register a GitHub App from app.yml, put its APP_ID, PRIVATE_KEY and WEBHOOK_SECRET into the " +
  "environment, start ml-repo-review serve where GitHub can reach it, give the App that address with " +
  "/api/github/webhooks as its webhook, and install it on a repository. The README tells it step by step.";

async function card(site: Site, repository: string, about: string): Promise<Html> {
  const state = await readRepository(site.github, repository);
  if (!state) return html``;
  const run = await readCheckRun(state.target, state.head);
  const report = await site.latestReport(state.id);
  return html`<section class="panel card">
<h2><a href="/${repository}">${repository}</a></h2>
<p class="quiet">${about}</p>
${verdict(run, report)}
<p class="links">${linksOf(state)}</p>
</section>`;
}

function verdict(run: CheckRunState | undefined, report: Report | null): Html {
  if (run?.status !== "completed") return html`<p><span class="mark running"></span> not reviewed yet</p>`;
  if (run.conclusion === "skipped" || !report) return html`<p><span class="mark skipped"></span> ${run.title}</p>`;
  const { passed, applicable } = report.score;
  return html`<p class="score"><progress value="${passed}" max="${applicable}"></progress> ${passed} of ${applicable} checks</p>
<p><span class="mark ${run.conclusion}"></span> ${titleOf(report)}</p>`;
}

function linksOf({ repository, issues, pulls }: RepositoryState): Html {
  const root = `/${repository}`;
  return html`<a href="${root}">check run</a>
${issues.map(({ number, state }) => html` · <a href="${root}/issues/${number}">issue #${number}</a> (${state})`)}
${pulls.map(
  ({ number, state, isMerged }) =>
    html` · <a href="${root}/pull/${number}">pull request #${number}</a> (${isMerged ? "merged" : state})`,
)}`;
}
