import type { PullRequestOrder } from "../../src/publish/pull-request.ts";
import type { FileChange } from "../../src/review/fix.ts";

/** A pull request of one file, unless other changes are given. */
export function orderOf(
  fix: string,
  commit: string,
  changes: readonly FileChange[] = [change("setup.cfg")],
): PullRequestOrder {
  return {
    fix,
    base: { branch: "main", commit },
    changes,
    text: (withheld) => ({
      title: `Add ${fix}`,
      body: ["body", ...withheld.map(({ path }) => `left out: ${path}`)].join("\n"),
      commitMessage: `Add ${fix}`,
    }),
  };
}

export function change(path: string, more: Partial<FileChange> = {}): FileChange {
  return { path, mode: "file", before: undefined, after: "[flake8]\n", ...more };
}
