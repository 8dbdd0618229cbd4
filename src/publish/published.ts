import type { Published, PublishedIssue, PublishedPull } from "../plan/published.ts";
import { issueMarker } from "../report/issue.ts";
import { branchOf, hasForeignCommits } from "./branch.ts";
import { call, callAll, isOurs, statusOf, type Target } from "./target.ts";

/** What of ours stands on GitHub now: the living issue, and the newest pull request of each of these fixes. */
export async function readPublished(target: Target, fixes: readonly string[]): Promise<Published> {
  const issue = await readIssue(target);
  const pulls: PublishedPull[] = [];
  for (const fix of fixes) {
    const pull = await readPull(target, fix);
    if (pull) pulls.push(pull);
  }
  return {
    issuesEnabled: issue !== "issues-disabled",
    issue: issue === "issues-disabled" ? null : issue,
    pulls: pulls.sort((left, right) => right.number - left.number),
  };
}

async function readIssue(target: Target): Promise<PublishedIssue | null | "issues-disabled"> {
  const found = await findIssue(target);
  if (found === "issues-disabled" || found === undefined) return found ?? null;
  return {
    number: found.number,
    url: found.html_url,
    state: found.state === "open" ? "open" : "closed",
    closedBy: found.state === "open" ? null : await closerOf(target, found.number),
    title: found.title,
    body: found.body ?? "",
  };
}

/** Ours and marked; one of ours whose marker a person has edited away is still the living issue. */
async function findIssue(target: Target) {
  try {
    const listed = await callAll(target, "GET /repos/{owner}/{repo}/issues", {
      creator: target.bot,
      state: "all",
      sort: "created",
      direction: "asc",
    });
    const ours = listed.filter((issue) => !issue.pull_request && isOurs(target, issue.user));
    const marked = ours.filter((issue) => issue.body?.includes(issueMarker));
    const candidates = marked.length > 0 ? marked : ours;
    return candidates.find((issue) => issue.state === "open") ?? candidates[0];
  } catch (error) {
    if (await isSwitchedOff(target, error)) return "issues-disabled";
    throw error;
  }
}

/** GitHub answers 410 where issues are switched off; some of its kin answer 404, as for a repository that is gone. */
async function isSwitchedOff(target: Target, error: unknown): Promise<boolean> {
  if (statusOf(error) === 410) return true;
  if (statusOf(error) !== 404) return false;
  const repository = await call(target, "GET /repos/{owner}/{repo}", {});
  return !repository.has_issues;
}

async function closerOf(target: Target, number: number): Promise<"us" | "person"> {
  const issue = await call(target, "GET /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number });
  return isOurs(target, issue.closed_by) ? "us" : "person";
}

async function readPull(target: Target, fix: string): Promise<PublishedPull | undefined> {
  const pull = (await pullsOf(target, fix, "all"))[0];
  if (!pull) return undefined;
  const state = pull.state === "open" ? "open" : pull.merged_at ? "merged" : "closed";
  return {
    fix,
    number: pull.number,
    url: pull.html_url,
    state,
    closedAt: pull.closed_at,
    hasForeignCommits: state !== "merged" && (await hasForeignCommits(target, pull.base.ref, pull.head.ref)) === true,
  };
}

/** Our pull requests from a fix's branch, newest first. */
export async function pullsOf(target: Target, fix: string, state: "open" | "all") {
  const branch = branchOf(fix);
  const owner = target.repository.slice(0, target.repository.indexOf("/"));
  const listed = await callAll(target, "GET /repos/{owner}/{repo}/pulls", { head: `${owner}:${branch}`, state });
  return listed
    .filter((pull) => pull.head.ref === branch && isOurs(target, pull.user))
    .sort((left, right) => right.number - left.number);
}
