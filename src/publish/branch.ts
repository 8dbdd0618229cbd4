import { call, orUndefinedIfMissing, type Target } from "./target.ts";

const branchPrefix = "ml-repo-review/";

/** Branch of a fix's pull request. */
export function branchOf(fix: string): string {
  return branchPrefix + fix;
}

/** Commit at the tip of a branch, undefined where there is no such branch. */
export async function branchTip(target: Target, branch: string): Promise<string | undefined> {
  const ref = await orUndefinedIfMissing(
    call(target, "GET /repos/{owner}/{repo}/git/ref/{ref}", { ref: `heads/${branch}` }),
  );
  return ref?.object.sha;
}

/**
 * Whether `head` holds a commit, not in `base`, that is not ours. Undefined where GitHub cannot compare them: one is gone,
 * or they have no history in common.
 */
export async function hasForeignCommits(target: Target, base: string, head: string): Promise<boolean | undefined> {
  const comparison = await orUndefinedIfMissing(
    call(target, "GET /repos/{owner}/{repo}/compare/{basehead}", { basehead: `${base}...${head}` }),
  );
  return comparison?.commits.some((commit) => !isOurCommit(target, commit));
}

interface CommitPeople {
  readonly author: { readonly login?: string } | null;
  readonly commit: {
    readonly author: { readonly email?: string } | null;
    readonly committer: { readonly email?: string } | null;
  };
}

/** We wrote it and nobody amended it since. GitHub itself commits what an App writes through the API. */
function isOurCommit(target: Target, { author, commit }: CommitPeople): boolean {
  const isOurAddress = (email: string | undefined) =>
    email?.toLowerCase().endsWith(`+${target.bot}@users.noreply.github.com`.toLowerCase()) ?? false;
  const isWritten = author?.login?.toLowerCase() === target.bot.toLowerCase() || isOurAddress(commit.author?.email);
  const committer = commit.committer?.email;
  return isWritten && (isOurAddress(committer) || committer === "noreply@github.com");
}
