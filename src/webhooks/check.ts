import type { CheckRunEvent, CheckSuiteEvent } from "@octokit/webhooks-types";
import type { Job } from "../jobs/job.ts";
import { isFromBot, type Origin, originOf } from "./origin.ts";

const fixButton = "fix:";

/** A person re-runs our check or presses one of its buttons; other apps' check runs do not concern us. */
export function jobsOfCheckRun(event: CheckRunEvent, appId: number): readonly Job[] {
  const origin = originOf(event);
  if (!origin || isFromBot(event) || event.check_run.app?.id !== appId) return [];
  if (event.action === "rerequested") return reviewAgain(origin, event.check_run.head_sha);
  if (event.action !== "requested_action") return [];
  const pressed = event.requested_action?.identifier ?? "";
  if (pressed.startsWith(fixButton)) {
    return [{ kind: "open-fixes", ...origin, fixes: [pressed.slice(fixButton.length)] }];
  }
  return pressed === "recheck" ? jobsOfRecheck(event, origin) : [];
}

export function jobsOfCheckSuite(event: CheckSuiteEvent, appId: number): readonly Job[] {
  const origin = originOf(event);
  if (!origin || isFromBot(event) || event.action !== "rerequested" || event.check_suite.app.id !== appId) return [];
  return reviewAgain(origin, event.check_suite.head_sha);
}

function jobsOfRecheck(event: CheckRunEvent, origin: Origin): readonly Job[] {
  const branch = event.check_run.check_suite?.head_branch;
  if (branch !== event.repository.default_branch) return reviewAgain(origin, event.check_run.head_sha);
  return [{ kind: "review-default-branch", ...origin, voice: "all", because: "person" }];
}

function reviewAgain(origin: Origin, commit: string): readonly Job[] {
  return [{ kind: "review-commit", ...origin, commit, again: true }];
}
