import type { IssuesEvent } from "@octokit/webhooks-types";
import type { Job } from "../jobs/job.ts";
import { issueMarker, newlyTicked } from "../report/issue.ts";
import { isFromBot, originOf } from "./origin.ts";

/** What tells us that a person does not want the living issue. Moved to another repository, it is gone from this one. */
const noes: readonly string[] = ["closed", "deleted", "transferred"];

/** A person ticks a box of the living issue, or closes it. */
export function jobsOfIssues(event: IssuesEvent): readonly Job[] {
  const origin = originOf(event);
  if (!origin || isFromBot(event) || !isLivingIssue(event.issue)) return [];
  if (noes.includes(event.action)) {
    const at = event.issue.closed_at ?? event.issue.updated_at;
    return [{ kind: "remember-decision", ...origin, subject: "issue", by: event.sender.login, at }];
  }
  if (event.action !== "edited" || event.changes.body === undefined) return [];
  const fixes = newlyTicked(event.changes.body.from, event.issue.body ?? "");
  return fixes.length === 0 ? [] : [{ kind: "open-fixes", ...origin, fixes }];
}

/** The marker alone proves nothing, since anybody can write it: the author must be a bot as well. */
function isLivingIssue(issue: IssuesEvent["issue"]): boolean {
  return issue.user.type === "Bot" && (issue.body ?? "").includes(issueMarker);
}
