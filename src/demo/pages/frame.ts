import { type Html, html } from "../../web/html.ts";
import type { Page } from "../../web/page.ts";
import type { RepositoryState } from "./read-repository.ts";
import type { Site } from "./site.ts";

const refreshSeconds = 1;

/** A page of a repository: its name, its tabs, and whether the App is at work. */
export function repositoryPage(site: Site, state: RepositoryState, tab: string, title: string, body: Html): Page {
  const busy = site.isBusy();
  const name = state.repository.slice(state.repository.indexOf("/") + 1);
  return {
    title: `${title} · ${state.repository}`,
    aside: youAre(site),
    ...(busy && { refresh: refreshSeconds }),
    body: html`<h1 class="repository"><a href="/">${site.github.owner}</a> / <a href="/${state.repository}">${name}</a></h1>
<nav class="tabs">${tabsOf(state).map(
      ({ href, label, mark }) =>
        html`<a href="${href}"${href === tab && html` aria-current="page"`}>${label}${mark !== null && html` <span class="count">${mark}</span>`}</a>`,
    )}</nav>
${statusLine(busy)}
${body}`,
  };
}

export function youAre(site: Site): Html {
  return html`<span class="you">A GitHub on this machine. You are <b>${site.github.owner}</b>.</span>`;
}

/** The page loads itself again until the App has done what there is to do. */
export function statusLine(busy: boolean): Html {
  return busy
    ? html`<p class="status busy" role="status">Reviewing. This page follows by itself.</p>`
    : html`<p class="status" role="status">Reviewed. What stands here is what GitHub would show.</p>`;
}

function tabsOf(state: RepositoryState): readonly { href: string; label: string; mark: string | null }[] {
  const root = `/${state.repository}`;
  return [
    { href: root, label: "Check run", mark: null },
    ...state.issues.map(({ number }) => ({ href: `${root}/issues/${number}`, label: "Issue", mark: `#${number}` })),
    ...state.pulls.map(({ number }) => ({ href: `${root}/pull/${number}`, label: "Pull request", mark: `#${number}` })),
    { href: `${root}/edit/README.md`, label: "Push a commit", mark: null },
  ];
}
