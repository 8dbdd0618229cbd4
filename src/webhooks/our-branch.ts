import { branchOf } from "../publish/branch.ts";

const prefix = branchOf("");

/** The fix that a branch of ours carries, null for anybody else's branch. */
export function fixOfBranch(branch: string): string | null {
  return branch.startsWith(prefix) ? branch.slice(prefix.length) : null;
}
