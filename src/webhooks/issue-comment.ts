import type { IssueCommentEvent } from "@octokit/webhooks-types";
import type { Job } from "../jobs/job.ts";
import { isFromBot, originOf } from "./origin.ts";

/** `/ml-review help`, `/ml-review recheck`, `/ml-review fix <step>` as the first line of a person's comment. */
export function jobsOfIssueComment(event: IssueCommentEvent): readonly Job[] {
  const origin = originOf(event);
  if (!origin || isFromBot(event) || event.action !== "created") return [];
  const words = firstLine(event.comment.body).trim().split(/\s+/);
  if (words[0] !== "/ml-review") return [];
  const common = {
    kind: "comment-command",
    ...origin,
    issue: event.issue.number,
    comment: event.comment.id,
    author: event.comment.user.login,
  } as const;
  const [, command, argument] = words;
  if (command === "recheck") return [{ ...common, command, argument: null }];
  if (command === "fix") return [{ ...common, command, argument: argument ?? null }];
  return [{ ...common, command: "help", argument: null }];
}

function firstLine(text: string): string {
  const end = text.indexOf("\n");
  return (end === -1 ? text : text.slice(0, end)).slice(0, 200);
}
