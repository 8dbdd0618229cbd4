import { failureOf } from "../github/failure.ts";
import type { FileChange } from "../review/fix.ts";
import { branchOf, branchTip, hasForeignCommits } from "./branch.ts";
import { fitBytes } from "./fit-bytes.ts";
import { pullsOf } from "./published.ts";
import { call, statusOf, type Target } from "./target.ts";

/** GitHub takes no longer body. */
const longestBody = 65_536;

/** A fix's pull request as it is to be. */
export interface PullRequestOrder {
  readonly fix: string;
  /** The branch to merge into, and the commit of it that was reviewed. */
  readonly base: { readonly branch: string; readonly commit: string };
  readonly changes: readonly FileChange[];
  /** Its text, once it is known which changes the App may not write (workflow files without that permission). */
  text(withheld: readonly FileChange[]): {
    readonly title: string;
    readonly body: string;
    readonly commitMessage: string;
  };
}

export type PullRequestOutcome =
  | {
      readonly outcome: "opened" | "already-open";
      readonly number: number;
      readonly url: string;
    }
  | { readonly outcome: "refused"; readonly why: "foreign-commits" | Barrier };

/** What keeps us from writing until a person changes it: the App's permissions, or the repository's rules for branches. */
export type Barrier = "no-permission" | "branch-rules";

/**
 * Opens the pull request of a fix: one tree, one commit, one branch. Opens no second one, and never moves a branch that
 * holds somebody else's commit.
 */
export async function openPull(target: Target, order: PullRequestOrder): Promise<PullRequestOutcome> {
  const open = await findOpen(target, order.fix);
  if (open) return open;
  const branch = branchOf(order.fix);
  const tip = await branchTip(target, branch);
  if (tip !== undefined && !(await mayMove(target, order, tip))) return { outcome: "refused", why: "foreign-commits" };

  try {
    const { title, body } = await writeBranch(target, order, { branch, exists: tip !== undefined });
    const pull = await call(target, "POST /repos/{owner}/{repo}/pulls", {
      title,
      body: fitBytes(body, longestBody),
      head: branch,
      base: order.base.branch,
    });
    return { outcome: "opened", number: pull.number, url: pull.html_url };
  } catch (error) {
    const standing = statusOf(error) === 422 ? await findOpen(target, order.fix) : undefined;
    if (standing) return standing;
    const barrier = barrierOf(error);
    if (barrier === null) throw error;
    return { outcome: "refused", why: barrier };
  }
}

async function findOpen(target: Target, fix: string): Promise<PullRequestOutcome | undefined> {
  const pull = (await pullsOf(target, fix, "open"))[0];
  return pull && { outcome: "already-open", number: pull.number, url: pull.html_url };
}

/** All on the branch is ours, or it was merged as it stands. */
async function mayMove(target: Target, order: PullRequestOrder, tip: string): Promise<boolean> {
  const pulls = await pullsOf(target, order.fix, "all");
  if (pulls.some((pull) => pull.merged_at && pull.head.sha === tip)) return true;
  return (await hasForeignCommits(target, order.base.commit, tip)) === false;
}

interface Branch {
  readonly branch: string;
  readonly exists: boolean;
}

/**
 * Writes the branch's only commit. Without the `workflows` permission GitHub refuses workflow files: then the rest is
 * written alone.
 */
async function writeBranch(
  target: Target,
  order: PullRequestOrder,
  branch: Branch,
): Promise<ReturnType<PullRequestOrder["text"]>> {
  const commit = async (changes: readonly FileChange[], withheld: readonly FileChange[]) => {
    const text = order.text(withheld);
    await commitTo(target, order, { changes, message: text.commitMessage }, branch);
    return text;
  };
  try {
    return await commit(order.changes, []);
  } catch (error) {
    const rest = order.changes.filter((change) => !isWorkflow(change.path));
    const mayHelp = rest.length > 0 && rest.length < order.changes.length;
    if (barrierOf(error) !== "no-permission" || !mayHelp) throw error;
    return await commit(
      rest,
      order.changes.filter((change) => isWorkflow(change.path)),
    );
  }
}

/** Content goes inline into the tree: one request, whatever the number of files. */
async function commitTo(
  target: Target,
  { base }: PullRequestOrder,
  { changes, message }: { readonly changes: readonly FileChange[]; readonly message: string },
  { branch, exists }: Branch,
): Promise<void> {
  const baseCommit = await call(target, "GET /repos/{owner}/{repo}/git/commits/{commit_sha}", {
    commit_sha: base.commit,
  });
  const tree = await call(target, "POST /repos/{owner}/{repo}/git/trees", {
    base_tree: baseCommit.tree.sha,
    tree: changes.map(({ path, mode, after }) => ({
      path,
      mode: mode === "executable" ? ("100755" as const) : ("100644" as const),
      type: "blob" as const,
      ...(after === undefined ? { sha: null } : { content: after }),
    })),
  });
  const commit = await call(target, "POST /repos/{owner}/{repo}/git/commits", {
    message,
    tree: tree.sha,
    parents: [base.commit],
  });
  if (exists) {
    await call(target, "PATCH /repos/{owner}/{repo}/git/refs/{ref}", {
      ref: `heads/${branch}`,
      sha: commit.sha,
      force: true,
    });
    return;
  }
  await call(target, "POST /repos/{owner}/{repo}/git/refs", { ref: `refs/heads/${branch}`, sha: commit.sha });
}

function isWorkflow(path: string): boolean {
  return path.startsWith(".github/workflows/");
}

/** Null for an error that may pass by itself. GitHub answers 404 where it does not want to say that something exists. */
function barrierOf(error: unknown): Barrier | null {
  const { status, message, isRateLimit } = failureOf(error);
  if (isRateLimit) return null;
  if (status === 403 || status === 404) return "no-permission";
  if (status !== 422) return null;
  if (/without `?workflows?`? permission/i.test(message)) return "no-permission";
  return /rule violation|restricted|protected|force-push/i.test(message) ? "branch-rules" : null;
}
