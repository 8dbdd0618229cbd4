import { failureOf } from "../github/failure.ts";
import { type GitHubRequest, type Target, unseenReasonOf } from "./github-api.ts";
import { type BranchProtection, type GitHubFacts, type Release, type Seen, seen, unseen } from "./snapshot.ts";

const pageSize = 100;
/** Pages of releases that are read; weights older than a thousand releases are nobody's current ones. */
const mostPages = 10;

export function readVisibility(repository: {
  readonly private: boolean;
  readonly visibility?: string;
}): GitHubFacts["visibility"] {
  const { visibility } = repository;
  if (visibility === "public" || visibility === "private" || visibility === "internal") return seen(visibility);
  return seen(repository.private ? "private" : "public");
}

/** Published releases with all their assets, newest first. Drafts are left out: nobody can load from them. */
export async function readReleases(request: GitHubRequest, target: Target): Promise<Seen<readonly Release[]>> {
  const releases: Release[] = [];
  try {
    for (let page = 1; page <= mostPages; page += 1) {
      const { data } = await request("GET /repos/{owner}/{repo}/releases", { ...target, per_page: pageSize, page });
      for (const { draft, tag_name, html_url, assets } of data) {
        if (draft) continue;
        const files = assets.map(({ name, size, browser_download_url }) => ({ name, size, url: browser_download_url }));
        releases.push({ tag: tag_name, url: html_url, assets: files });
      }
      if (data.length < pageSize) break;
    }
    return seen(releases);
  } catch (error) {
    return unseen(unseenReasonOf(error));
  }
}

/** Rules of a ruleset that keep people from pushing straight to a branch. */
const guardingRules: ReadonlySet<string> = new Set(["pull_request", "update", "required_status_checks", "merge_queue"]);

/** Whether the branch is protected: by branch protection or by a ruleset. Both can be read without administration rights. */
export async function readBranchProtection(
  request: GitHubRequest,
  target: Target,
  branch: string,
): Promise<Seen<BranchProtection>> {
  try {
    const { data } = await request("GET /repos/{owner}/{repo}/branches/{branch}", { ...target, branch });
    return seen({ branch, protected: data.protected || (await hasGuardingRules(request, target, branch)) });
  } catch (error) {
    return unseen(unseenReasonOf(error));
  }
}

async function hasGuardingRules(request: GitHubRequest, target: Target, branch: string): Promise<boolean> {
  try {
    const { data } = await request("GET /repos/{owner}/{repo}/rules/branches/{branch}", { ...target, branch });
    return data.some((rule) => guardingRules.has(rule.type));
  } catch (error) {
    // A server without rulesets.
    if (failureOf(error).status === 404) return false;
    throw error;
  }
}
