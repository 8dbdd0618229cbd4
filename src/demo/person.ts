import { call, type Target } from "../publish/target.ts";

/** Ticks the box of a fix in an issue's text, as a click on GitHub does. Throws where there is no such open box. */
export async function tickBox(target: Target, issue: number, fix: string): Promise<void> {
  const { body } = await call(target, "GET /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: issue });
  const ticked = withTickedBox(body ?? "", fix);
  if (ticked === undefined) throw new Error(`issue #${issue} has no open box for ${fix}`);
  await call(target, "PATCH /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: issue, body: ticked });
}

/** The text with the box of `fix` ticked, undefined where there is none to tick. */
export function withTickedBox(body: string, fix: string): string | undefined {
  const lines = body.split("\n");
  const at = lines.findIndex((line) => line.includes(`<!-- fix:${fix} -->`) && line.includes("[ ]"));
  if (at < 0) return undefined;
  return lines.with(at, (lines[at] ?? "").replace("[ ]", "[x]")).join("\n");
}

/** Merges a pull request. The emulator takes the branch's tree as it is; what `main` gained meanwhile is put back. */
export async function mergePull(target: Target, number: number): Promise<void> {
  const pull = await call(target, "GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number });
  const ref = `heads/${pull.base.ref}`;
  const before = (await call(target, "GET /repos/{owner}/{repo}/git/ref/{ref}", { ref })).object.sha;
  const merged = before === pull.base.sha ? undefined : await mergeCommit(target, before, pull.head.sha, number);
  await call(target, "PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", {
    pull_number: number,
    merge_method: "merge",
  });
  if (merged) {
    await call(target, "PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ref, sha: merged, force: true });
  }
}

export async function closePull(target: Target, number: number): Promise<void> {
  await call(target, "PATCH /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number, state: "closed" });
}

/** A commit that holds both sides: the files that `head` changed, on top of `base`. */
async function mergeCommit(target: Target, base: string, head: string, number: number): Promise<string> {
  const comparison = await call(target, "GET /repos/{owner}/{repo}/compare/{basehead}", {
    basehead: `${base}...${head}`,
  });
  const baseCommit = await call(target, "GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: base });
  const changed = (comparison.files ?? []).filter((file) => file.status !== "removed");
  const tree = await call(target, "POST /repos/{owner}/{repo}/git/trees", {
    base_tree: baseCommit.tree.sha,
    tree: changed.map(({ filename, sha }) => ({ path: filename, mode: "100644" as const, type: "blob" as const, sha })),
  });
  const commit = await call(target, "POST /repos/{owner}/{repo}/git/commits", {
    message: `Merge pull request #${number}`,
    tree: tree.sha,
    parents: [base, head],
  });
  return commit.sha;
}
