import type { RepositoryEvent as RepositoryWebhook } from "@octokit/webhooks-types";
import type { Job } from "../jobs/job.ts";
import { type Origin, originOf, voiceOf } from "./origin.ts";

/** A new name, archived, made public or private. Publishing the code is a step of its own, so that is reviewed too. */
export function jobsOfRepository(event: RepositoryWebhook): readonly Job[] {
  const origin = originOf({ ...event, repository: { ...event.repository, archived: false } });
  if (!origin) return [];
  const change = changeOf(event);
  if (!change) return [];
  const followed: Job = { kind: "repository-changed", ...origin, change };
  if (change === "renamed" || change === "archived" || event.repository.archived) return [followed];
  return [followed, reviewAfter(origin, event)];
}

function changeOf(event: RepositoryWebhook): (Job & { kind: "repository-changed" })["change"] | null {
  switch (event.action) {
    case "renamed":
    case "archived":
    case "publicized":
    case "privatized":
      return event.action;
    case "edited":
      return event.repository.archived ? "archived" : null;
    default:
      return null;
  }
}

function reviewAfter(origin: Origin, event: RepositoryWebhook): Job {
  return { kind: "review-default-branch", ...origin, ...voiceOf(event) };
}
