import { html } from "../../web/html.ts";
import type { Page } from "../../web/page.ts";
import { repositoryPage } from "./frame.ts";
import { type RepositoryState, readText } from "./read-repository.ts";
import type { Site } from "./site.ts";

/** A file at a commit, with line numbers that evidence links to. Undefined where there is no such file. */
export async function filePage(
  site: Site,
  state: RepositoryState,
  ref: string,
  path: string,
): Promise<Page | undefined> {
  const text = await readText(state.target, path, ref);
  if (text === undefined) return undefined;
  const lines = text.replace(/\n$/, "").split("\n");
  const body = html`<section class="panel"><h2><code>${path}</code> <span class="quiet">${ref.slice(0, 7)}</span></h2>
<ol class="lines">${lines.map((line, index) => html`<li id="L${index + 1}"><code>${line}</code></li>`)}</ol></section>`;
  return repositoryPage(site, state, "", path, body);
}

/** A form that pushes one changed file to `main`. */
export async function editPage(site: Site, state: RepositoryState, path: string): Promise<Page> {
  const text = (await readText(state.target, path, state.head)) ?? "";
  const root = `/${state.repository}`;
  const body = html`<section class="panel"><h2>Push a commit to <code>main</code></h2>
<p class="quiet">Change the file as its owner would. The push starts a review.</p>
<form method="post" action="${root}/push" class="edit">
<label>File <input name="path" value="${path}" required></label>
<label>Text <textarea name="text" rows="24" spellcheck="false">
${text}</textarea></label>
<div class="buttons"><button class="primary">Commit and push</button></div></form></section>`;
  return repositoryPage(site, state, `${root}/edit/README.md`, "Push a commit", body);
}
