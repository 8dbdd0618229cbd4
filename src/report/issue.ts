import type { GitHubContext, Report } from "./context.ts";

/** Hidden first line of the living issue; with our authorship it is how the issue is found again. */
export const issueMarker = "<!-- ml-repo-review:living-issue -->";

/** Text of the living issue. The same report and state give the same text, byte for byte. */
export function issueText(_report: Report, _context: GitHubContext): { readonly title: string; readonly body: string } {
  throw new Error("to be written");
}

/** Ids of the fixes whose boxes are ticked in `after` and were not in `before` (null: every ticked box counts). */
export function newlyTicked(_before: string | null, _after: string): readonly string[] {
  throw new Error("to be written");
}
