import { checkRunName } from "../../publish/check-run.ts";
import { call, callAll, orUndefinedIfMissing, type Target } from "../../publish/target.ts";
import type { LocalGitHub } from "../github.ts";
import { asPerson } from "../repositories.ts";

/** What stands on GitHub of a repository. */
export interface RepositoryState {
  readonly target: Target;
  readonly repository: string;
  readonly id: number;
  /** Commit at the tip of `main`. */
  readonly head: string;
  readonly issues: readonly { readonly number: number; readonly state: string }[];
  readonly pulls: readonly { readonly number: number; readonly state: string; readonly isMerged: boolean }[];
}

export interface CheckRunState {
  readonly id: number;
  readonly status: string;
  readonly conclusion: string | null;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly annotation_level: string | null;
  readonly message: string | null;
}

export async function readRepository(github: LocalGitHub, repository: string): Promise<RepositoryState | undefined> {
  const target = asPerson(github, github.owner, repository);
  const about = await orUndefinedIfMissing(call(target, "GET /repos/{owner}/{repo}", {}));
  if (!about) return undefined;
  const main = await call(target, "GET /repos/{owner}/{repo}/git/ref/{ref}", { ref: `heads/${about.default_branch}` });
  const issues = await callAll(target, "GET /repos/{owner}/{repo}/issues", { state: "all", direction: "asc" });
  const pulls = await callAll(target, "GET /repos/{owner}/{repo}/pulls", { state: "all", direction: "asc" });
  return {
    target,
    repository,
    id: Number(about.id),
    head: main.object.sha,
    issues: issues.map(({ number, state }) => ({ number, state })),
    pulls: pulls.map(({ number, state, merged_at }) => ({ number, state, isMerged: merged_at !== null })),
  };
}

/** Our check run of a commit, undefined where there is none. */
export async function readCheckRun(target: Target, commit: string): Promise<CheckRunState | undefined> {
  const listed = await orUndefinedIfMissing(
    call(target, "GET /repos/{owner}/{repo}/commits/{ref}/check-runs", { ref: commit, check_name: checkRunName }),
  );
  const run = listed?.check_runs[0];
  if (!run) return undefined;
  const annotations = (await call(target, "GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations", {
    check_run_id: run.id,
    per_page: 100,
  })) as unknown as { readonly check_annotations: readonly Annotation[] };
  return {
    id: Number(run.id),
    status: run.status,
    conclusion: run.conclusion,
    title: run.output.title ?? "",
    summary: run.output.summary ?? "",
    text: run.output.text ?? "",
    annotations: annotations.check_annotations,
  };
}

/** Text of a file at a commit or branch, undefined where there is no such file. */
export async function readText(target: Target, path: string, ref: string): Promise<string | undefined> {
  const file = await orUndefinedIfMissing(call(target, "GET /repos/{owner}/{repo}/contents/{path}", { path, ref }));
  if (!file || Array.isArray(file) || file.type !== "file") return undefined;
  return Buffer.from(file.content, "base64").toString();
}
