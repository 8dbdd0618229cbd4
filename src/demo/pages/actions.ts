import { call } from "../../publish/target.ts";
import { closePull, mergePull, tickBox } from "../person.ts";
import { pushCommit } from "../repositories.ts";
import type { RepositoryState } from "./read-repository.ts";
import type { Site } from "./site.ts";

type Action = (site: Site, state: RepositoryState, form: URLSearchParams) => Promise<string>;

/** What a person can do, by the last part of the form's address. Each gives the path of the page to go on to. */
export const actions: Readonly<Record<string, Action>> = {
  tick: async (_site, { target, repository }, form) => {
    const issue = numberIn(form, "issue");
    await tickBox(target, issue, form.get("fix") ?? "");
    return `/${repository}/issues/${issue}`;
  },
  "close-issue": async (_site, { target, repository }, form) => {
    const issue = numberIn(form, "number");
    await call(target, "PATCH /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: issue, state: "closed" });
    return `/${repository}/issues/${issue}`;
  },
  merge: async (_site, { target, repository }, form) => {
    const pull = numberIn(form, "number");
    await mergePull(target, pull);
    return `/${repository}/pull/${pull}`;
  },
  "close-pull": async (_site, { target, repository }, form) => {
    const pull = numberIn(form, "number");
    await closePull(target, pull);
    return `/${repository}/pull/${pull}`;
  },
  push: async (_site, { target, repository }, form) => {
    const path = form.get("path") ?? "";
    const text = (form.get("text") ?? "").replaceAll("\r\n", "\n");
    await pushCommit(target, `Change ${path}`, { [path]: text });
    return `/${repository}`;
  },
  press: async (site, { target, repository }, form) => {
    await pressButton(site, target, numberIn(form, "check-run"), form.get("identifier") ?? "");
    return `/${repository}`;
  },
};

/** A button of a check run: the event that GitHub sends for it, which the emulator does not. */
async function pressButton(
  { github }: Site,
  target: RepositoryState["target"],
  checkRun: number,
  identifier: string,
): Promise<void> {
  const run = await call(target, "GET /repos/{owner}/{repo}/check-runs/{check_run_id}", { check_run_id: checkRun });
  const repository = await call(target, "GET /repos/{owner}/{repo}", {});
  const { data: sender } = await target.github.request("GET /user");
  await github.webhooks.send("check_run", {
    action: "requested_action",
    requested_action: { identifier },
    check_run: { ...run, app: { id: github.app.id, slug: github.app.slug } },
    repository,
    sender,
    installation: { id: github.installation },
  });
}

function numberIn(form: URLSearchParams, name: string): number {
  const number = Number(form.get(name));
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`the form has no ${name}`);
  return number;
}
