import type { Offer } from "../plan/plan.ts";
import type { GitHubContext, Report } from "./context.ts";

/** Title and body of a fix's pull request, with the review before and after it. */
export function pullRequestText(
  _offer: Offer,
  _before: Report,
  _after: Report,
  _context: GitHubContext,
): { readonly title: string; readonly body: string; readonly commitMessage: string } {
  throw new Error("to be written");
}
