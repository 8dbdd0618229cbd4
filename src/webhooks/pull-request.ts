import type { PullRequestEvent } from "@octokit/webhooks-types";
import type { Job } from "../jobs/job.ts";
import { isFromBot, type Origin, originOf, voiceOf } from "./origin.ts";
import { fixOfBranch } from "./our-branch.ts";

export function jobsOfPullRequest(event: PullRequestEvent): readonly Job[] {
  const origin = originOf(event);
  if (!origin) return [];
  switch (event.action) {
    case "opened":
    case "synchronize":
    case "reopened":
      return [{ kind: "review-commit", ...origin, commit: event.pull_request.head.sha }];
    case "closed":
      return jobsOfClosing(event, origin);
    default:
      return [];
  }
}

/** A pull request of somebody else is none of our business: what a merge changes arrives as a push. */
function jobsOfClosing(event: PullRequestEvent & { action: "closed" }, origin: Origin): readonly Job[] {
  const { pull_request: pull, repository, sender } = event;
  const fix = fixOfBranch(pull.head.ref);
  const isOurs = fix !== null && pull.user.type === "Bot" && pull.head.repo?.id === repository.id;
  if (!isOurs) return [];
  const review: Job = { kind: "review-default-branch", ...origin, ...voiceOf(event) };
  if (pull.merged || isFromBot(event)) return [review];
  const decision: Job = {
    kind: "remember-decision",
    ...origin,
    subject: `fix:${fix}`,
    by: sender.login,
    at: pull.closed_at,
  };
  return [decision, review];
}
