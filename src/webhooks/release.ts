import type { ReleaseEvent } from "@octokit/webhooks-types";
import type { Job } from "../jobs/job.ts";
import { originOf, voiceOf } from "./origin.ts";

const telling: readonly string[] = ["published", "edited", "deleted"];

/** Weights may have been released, or withdrawn. */
export function jobsOfRelease(event: ReleaseEvent): readonly Job[] {
  const origin = originOf(event);
  if (!origin || !telling.includes(event.action)) return [];
  return [{ kind: "review-default-branch", ...origin, ...voiceOf(event) }];
}
