import type { Delivery } from "./webhooks.ts";

/** One line on what happened on GitHub; null where it is of no interest to a reader. */
export function eventLine({ event, payload, status }: Delivery): string | null {
  const what = happening(event, payload);
  if (what === null) return null;
  const where = payload.repository ? `${payload.repository.full_name}: ` : "";
  return status === null ? `${where}${what} (the App did not answer)` : where + what;
}

function happening(event: string, payload: any): string | null {
  const { action, issue, pull_request: pull, check_run: run, sender } = payload;
  const by = `by ${sender?.login ?? "nobody"}`;
  switch (event) {
    case "installation":
      return `App installed on ${payload.repositories.length} repositories, webhook delivered`;
    case "push":
      return `push to ${payload.ref.replace("refs/heads/", "")} ${by}`;
    case "check_run":
      return checkRunHappening(action, run, payload);
    case "issues":
      return `issue #${issue.number} ${action} ${by}`;
    case "issue_comment":
      return `comment on #${issue.number} ${by}`;
    case "pull_request":
      return `pull request #${pull.number} ${action === "closed" && pull.merged ? "merged" : action} ${by}: ${pull.title}`;
    default:
      return null;
  }
}

function checkRunHappening(action: string, run: any, payload: any): string | null {
  if (action === "created") return `review started on ${run.head_sha.slice(0, 7)}`;
  if (action === "completed") return `check run completed: ${run.output.title}`;
  if (action === "requested_action") return `button pressed: ${payload.requested_action.identifier}`;
  return null;
}
