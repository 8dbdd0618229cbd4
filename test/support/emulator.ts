import { ProbotOctokit } from "probot";
import { type LocalGitHub, type LocalGitHubOptions, startLocalGitHub } from "../../src/demo/github.ts";
import { addRepository, asPerson, type Files } from "../../src/demo/repositories.ts";
import { call, callAll, type Target } from "../../src/publish/target.ts";

export { closePull, mergePull, tickBox } from "../../src/demo/person.ts";
export { addRelease, addRepository, asPerson, installApp, pushCommit } from "../../src/demo/repositories.ts";
export { readFixture } from "../../src/demo/samples.ts";

/** Owner of the repositories, a collaborator's name for the taking, and a stranger. */
export const owner = "ada";
export const stranger = "mallory";

export function startGitHub(options: Partial<LocalGitHubOptions> = {}): Promise<LocalGitHub> {
  return startLocalGitHub({ owner, people: [stranger], ...options });
}

/** A repository as our App sees it: what the publisher writes to. */
export function asApp(github: LocalGitHub, repository: string): Target {
  const octokit = new ProbotOctokit({
    baseUrl: github.url,
    auth: { appId: github.app.id, privateKey: github.app.privateKey, installationId: github.installation },
    throttle: { enabled: false },
    retry: { enabled: false },
  });
  return { github: octokit, repository, bot: `${github.app.slug}[bot]` };
}

/** A new repository with these files, and both views of it. */
export async function newRepository(github: LocalGitHub, name: string, files: Files) {
  const repository = await addRepository(github, name, files);
  const ours = asApp(github, repository);
  return { repository, ours, person: asPerson(github, owner, repository), head: await tipOf(ours, "main") };
}

/** Commit at the tip of a branch. */
export async function tipOf(target: Target, branch: string): Promise<string> {
  const ref = await call(target, "GET /repos/{owner}/{repo}/git/ref/{ref}", { ref: `heads/${branch}` });
  return ref.object.sha;
}

/** Paths of the tree at a commit or branch, with their git mode, sorted. */
export async function treeOf(target: Target, ref: string): Promise<Readonly<Record<string, string>>> {
  const { tree } = await call(target, "GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
    tree_sha: ref,
    recursive: "1",
  });
  const files = tree.filter((entry) => entry.type === "blob").map((entry) => [entry.path, entry.mode] as const);
  return Object.fromEntries(files.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Text of a file at a commit or branch. */
export async function textOf(target: Target, path: string, ref: string): Promise<string> {
  const file = (await call(target, "GET /repos/{owner}/{repo}/contents/{path}", { path, ref })) as { content: string };
  return Buffer.from(file.content, "base64").toString();
}

export function issuesOf(target: Target) {
  return callAll(target, "GET /repos/{owner}/{repo}/issues", { state: "all" });
}

export function allPullsOf(target: Target) {
  return callAll(target, "GET /repos/{owner}/{repo}/pulls", { state: "all" });
}

export async function checkRunsOf(target: Target, commit: string) {
  const listed = await call(target, "GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
    ref: commit,
    filter: "all",
  });
  return listed.check_runs;
}

export async function comment(target: Target, issue: number, body: string): Promise<number> {
  const written = await call(target, "POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
    issue_number: issue,
    body,
  });
  return Number(written.id);
}

export function commentsOf(target: Target, issue: number) {
  return callAll(target, "GET /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: issue });
}

export async function closeIssue(target: Target, issue: number): Promise<void> {
  await call(target, "PATCH /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: issue, state: "closed" });
}

export async function switchIssuesOff(target: Target): Promise<void> {
  await call(target, "PATCH /repos/{owner}/{repo}", { has_issues: false });
}
