import type { EventPayloadMap, WebhookEventName } from "@octokit/webhooks-types";
import type { Job } from "../jobs/job.ts";
import { jobsOfCheckRun, jobsOfCheckSuite } from "./check.ts";
import { jobsOfInstallation, jobsOfInstallationRepositories } from "./installation.ts";
import { jobsOfIssueComment } from "./issue-comment.ts";
import { jobsOfIssues } from "./issues.ts";
import { jobsOfPullRequest } from "./pull-request.ts";
import { jobsOfPush } from "./push.ts";
import { jobsOfRelease } from "./release.ts";
import { jobsOfRepository } from "./repository.ts";

type Translators = {
  readonly [Event in WebhookEventName]?: (payload: EventPayloadMap[Event], appId: number) => readonly Job[];
};

const translators: Translators = {
  check_run: jobsOfCheckRun,
  check_suite: jobsOfCheckSuite,
  installation: jobsOfInstallation,
  installation_repositories: jobsOfInstallationRepositories,
  issue_comment: jobsOfIssueComment,
  issues: jobsOfIssues,
  pull_request: jobsOfPullRequest,
  push: jobsOfPush,
  release: jobsOfRelease,
  repository: jobsOfRepository,
};

/**
 * The work that an event gives; none for most. Pure.
 * @param payload as GitHub sent it, its signature verified.
 * @param appId tells our check runs from other apps'.
 */
export function jobsOf(event: string, payload: unknown, appId: number): readonly Job[] {
  if (!Object.hasOwn(translators, event)) return [];
  const translate = translators[event as WebhookEventName] as
    | ((payload: unknown, appId: number) => readonly Job[])
    | undefined;
  return translate?.(payload, appId) ?? [];
}
