import { type Evidence, evidenceAt } from "../../facts/evidence.ts";
import type { Readme } from "../../facts/readme.ts";

const repositoryAddress = /^https?:\/\/github\.com\/([\w.-]+)\/([\w.-]+?)(\.git)?\/?([?#].*)?$/i;
const appName = /demo|web-?_?app|streamlit|gradio|flask|webui|(^|[-_])(app|web|ui|space)([-_]|$)/i;
const appWords = /\bweb ?app\b|\bdemo\b|\bstreamlit\b|\bgradio\b|网页|演示|在线/i;

/** The repository of the same owner that holds the web app, where the README names it as that. */
export function appRepository(readme: Readme | null, repository: string | null): Evidence | null {
  const [owner, name] = repository?.toLowerCase().split("/") ?? [];
  for (const { url, line } of readme?.links ?? []) {
    const [, otherOwner = "", otherName = ""] = repositoryAddress.exec(url) ?? [];
    if (otherName === "" || otherName.toLowerCase() === name) continue;
    const text = (readme?.lines[line - 1] ?? "").slice(0, 1000).replaceAll(/https?:\/\/[^\s)"'<>\]]+/g, " ");
    const isOwn = owner !== undefined && otherOwner.toLowerCase() === owner;
    if (isOwn && appName.test(otherName) && appWords.test(text))
      return { ...evidenceAt(readme?.path ?? "", line, url), url };
  }
  return null;
}
