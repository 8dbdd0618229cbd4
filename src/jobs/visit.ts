import { readSettings, settingsPaths } from "../config/read-settings.ts";
import { call, orUndefinedIfMissing, statusOf, type Target } from "../publish/target.ts";
import type { GitHubRequest } from "../snapshot/github-api.ts";
import { saveRepository } from "../store/repositories.ts";
import type { JobRepository } from "./job.ts";
import type { Workplace } from "./workplace.ts";

/** A repository as it is on GitHub when a job runs. */
export interface Visit {
  readonly target: Target;
  readonly request: GitHubRequest;
  readonly id: number;
  readonly defaultBranch: string;
  /** Commit at the tip of the default branch, null where there is none yet. */
  readonly head: string | null;
  /** Forks, templates, archived and disabled repositories are left in peace, unless their settings say otherwise. */
  readonly isWelcome: boolean;
}

/**
 * Looks a repository up and notes its name and state. Null where it is gone: deleted, or no longer ours to see; whatever
 * was to be done there is then done.
 */
export async function visit(
  { database, github }: Workplace,
  installation: number,
  repository: JobRepository,
): Promise<Visit | null> {
  const octokit = await github.installation(installation);
  const bot = await github.bot();
  const asNamed: Target = { github: octokit, repository: repository.name, bot };
  const about = await orNullIfGone(call(asNamed, "GET /repos/{owner}/{repo}", {}));
  // Another repository may bear the name by now.
  if (about === null || Number(about.id) !== repository.id) return null;
  const { id } = repository;
  const { full_name: name, private: isPrivate, archived, disabled, default_branch: defaultBranch } = about;
  await saveRepository(database, { id, name, installation, private: isPrivate, archived });
  const target: Target = { ...asNamed, repository: name };
  const isWelcome =
    !archived && !disabled && ((!about.fork && !about.is_template) || (await wantsReviewAnyway(target)));
  return {
    target,
    request: octokit.request as GitHubRequest,
    id,
    defaultBranch,
    head: isWelcome ? await headOf(target, defaultBranch) : null,
    isWelcome,
  };
}

/** GitHub answers 409 for a repository without commits. */
async function headOf(target: Target, branch: string): Promise<string | null> {
  try {
    const commit = await call(target, "GET /repos/{owner}/{repo}/commits/{ref}", { ref: branch, per_page: 1 });
    return commit.sha;
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 409 || status === 422) return null;
    throw error;
  }
}

async function wantsReviewAnyway(target: Target): Promise<boolean> {
  for (const path of settingsPaths) {
    const found = await orUndefinedIfMissing(call(target, "GET /repos/{owner}/{repo}/contents/{path}", { path }));
    if (found === undefined || Array.isArray(found) || found.type !== "file") continue;
    const text = Buffer.from(found.content, "base64").toString("utf8");
    return readSettings(text, path).settings.force;
  }
  return false;
}

/** 404: deleted, or the App was removed. 451: taken down. A suspended installation gets 403 and no token. */
async function orNullIfGone<Found>(request: Promise<Found>): Promise<Found | null> {
  try {
    return await request;
  } catch (error) {
    const status = statusOf(error);
    const isSuspended = status === 403 && error instanceof Error && /suspended/i.test(error.message);
    if (status === 404 || status === 451 || isSuspended) return null;
    throw error;
  }
}
