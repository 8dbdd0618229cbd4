import type { PushEvent } from "@octokit/webhooks-types";
import type { Job } from "../jobs/job.ts";
import { originOf, voiceOf } from "./origin.ts";

const branchPrefix = "refs/heads/";

/** Tags and deleted branches say nothing of the code. */
export function jobsOfPush(event: PushEvent): readonly Job[] {
  const origin = originOf(event);
  if (!origin || event.deleted || !event.ref.startsWith(branchPrefix)) return [];
  const branch = event.ref.slice(branchPrefix.length);
  if (branch === event.repository.default_branch) {
    return [{ kind: "review-default-branch", ...origin, ...voiceOf(event) }];
  }
  return [{ kind: "review-commit", ...origin, commit: event.after }];
}
