import { call } from "../../publish/target.ts";
import { type Html, html } from "../../web/html.ts";
import { renderMarkdown } from "../../web/markdown.ts";
import type { Page } from "../../web/page.ts";
import { diffOf } from "./diff.ts";
import { repositoryPage } from "./frame.ts";
import { type RepositoryState, readCheckRun, readText } from "./read-repository.ts";
import type { Site } from "./site.ts";

/** What the author wants, or wanted. */
const wish = { open: "wants to merge", closed: "wanted to merge", merged: "proposed to merge" } as const;

/** A pull request: its text, the check run of its commit, what it changes, and the two ways to answer it. */
export async function pullPage(site: Site, state: RepositoryState, number: number): Promise<Page> {
  const pull = await call(state.target, "GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number });
  const outcome = pull.merged_at ? "merged" : (pull.state as "open" | "closed");
  const root = `/${state.repository}`;
  const run = await readCheckRun(state.target, pull.head.sha);
  const body = html`<section class="panel">
<header class="panel-head"><div><h2>${pull.title} <span class="quiet">#${number}</span></h2>
<p><span class="state ${outcome}">${capital(outcome)}</span>
<span class="quiet">${pull.user?.login} ${wish[outcome]} <code>${pull.head.ref}</code> into <code>${pull.base.ref}</code></span></p></div></header>
<div class="markdown">${renderMarkdown(pull.body ?? "")}</div>
${run && html`<p class="quiet">Check run: <a href="${root}/commit/${pull.head.sha}">${run.title || "in progress"}</a></p>`}
${outcome === "open" && answers(root, number)}
</section>
${await changes(state, pull.base.sha, pull.head.sha)}`;
  return repositoryPage(site, state, `${root}/pull/${number}`, pull.title, body);
}

function answers(root: string, number: number): Html {
  return html`<div class="buttons">
<form method="post" action="${root}/merge"><button class="primary" name="number" value="${number}">Merge pull request</button></form>
<form method="post" action="${root}/close-pull"><button name="number" value="${number}">Close pull request</button></form>
<span class="quiet">Closing it declines it: the App remembers that.</span></div>`;
}

async function changes({ target }: RepositoryState, base: string, head: string): Promise<Html> {
  const { files = [] } = await call(target, "GET /repos/{owner}/{repo}/compare/{basehead}", {
    basehead: `${base}...${head}`,
  });
  const parts: Html[] = [];
  for (const { filename } of files) {
    const before = await readText(target, filename, base);
    const after = await readText(target, filename, head);
    parts.push(diffOf(filename, before, after));
  }
  return html`<section class="panel"><h2>Files changed <span class="count">${files.length}</span></h2>${parts}</section>`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
