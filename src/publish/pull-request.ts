import type { FileChange } from "../review/fix.ts";
import { branchOf, branchTip, hasForeignCommits } from "./branch.ts";
import { pullsOf } from "./published.ts";
import { call, isRateLimit, statusOf, type Target } from "./target.ts";

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
  | { readonly outcome: "refused"; readonly why: "foreign-commits" | "no-permission" };

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

  const written = await writeBranch(target, order, { branch, exists: tip !== undefined });
  if (written === undefined) return { outcome: "refused", why: "no-permission" };
  try {
    const pull = await call(target, "POST /repos/{owner}/{repo}/pulls", {
      title: written.text.title,
      body: written.text.body,
      head: branch,
      base: order.base.branch,
    });
    return { outcome: "opened", number: pull.number, url: pull.html_url };
  } catch (error) {
    const standing = statusOf(error) === 422 ? await findOpen(target, order.fix) : undefined;
    if (standing) return standing;
    throw error;
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
  return !(await hasForeignCommits(target, order.base.commit, tip));
}

interface Branch {
  readonly branch: string;
  readonly exists: boolean;
}

/** Without the `workflows` permission GitHub refuses a tree with workflow files: then the rest is written alone. */
async function writeBranch(
  target: Target,
  order: PullRequestOrder,
  branch: Branch,
): Promise<{ readonly text: ReturnType<PullRequestOrder["text"]> } | undefined> {
  const commit = async (changes: readonly FileChange[], withheld: readonly FileChange[]) => {
    const text = order.text(withheld);
    await commitTo(target, order, { changes, message: text.commitMessage }, branch);
    return { text };
  };
  try {
    return await commit(order.changes, []);
  } catch (error) {
    if (!isForbidden(error)) throw error;
    const rest = order.changes.filter((change) => !isWorkflow(change.path));
    if (rest.length === 0) return undefined;
    if (rest.length === order.changes.length) throw error;
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
      content: after,
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

/** GitHub answers 404 where it does not want to say that something exists. */
function isForbidden(error: unknown): boolean {
  const status = statusOf(error);
  return (status === 403 || status === 404) && !isRateLimit(error);
}
