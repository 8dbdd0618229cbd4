import type { IssuesEvent } from "@octokit/webhooks-types";
import type { Job } from "../jobs/job.ts";
import { issueMarker, newlyTicked } from "../report/issue.ts";
import { isFromBot, originOf } from "./origin.ts";

/** A person ticks a box of the living issue, or closes it. */
export function jobsOfIssues(event: IssuesEvent): readonly Job[] {
  const origin = originOf(event);
  if (!origin || isFromBot(event) || !isLivingIssue(event.issue)) return [];
  if (event.action === "closed") {
    return [
      { kind: "remember-decision", ...origin, subject: "issue", by: event.sender.login, at: event.issue.closed_at },
    ];
  }
  if (event.action !== "edited" || event.changes.body === undefined) return [];
  const fixes = newlyTicked(event.changes.body.from, event.issue.body ?? "");
  return fixes.length === 0 ? [] : [{ kind: "open-fixes", ...origin, fixes }];
}

/** The marker alone proves nothing, since anybody can write it: the author must be a bot as well. */
function isLivingIssue(issue: IssuesEvent["issue"]): boolean {
  return issue.user.type === "Bot" && (issue.body ?? "").includes(issueMarker);
}
