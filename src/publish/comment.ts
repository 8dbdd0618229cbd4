import { call, callAll, isOurs, orUndefinedIfMissing, statusOf, type Target } from "./target.ts";

/** A comment that we answer. */
export interface CommentPlace {
  readonly issue: number;
  readonly comment: number;
}

/**
 * Answers a comment once, however often it is called, and shows the person at the comment that it was read. A comment
 * that was deleted in the meantime gets no answer.
 */
export async function replyToComment(target: Target, place: CommentPlace, body: string): Promise<void> {
  const marker = `<!-- ml-repo-review:reply-to:${place.comment} -->`;
  const asked = await orUndefinedIfMissing(
    call(target, "GET /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: place.comment }),
  );
  if (!asked) return;
  await react(target, place.comment);
  if (await isAnswered(target, place, asked.created_at, marker)) return;
  await call(target, "POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
    issue_number: place.issue,
    body: `${marker}\n${body}`,
  });
}

/** Whether this account may push to the repository: only such people's comments are commands. */
export async function mayWrite(target: Target, login: string): Promise<boolean> {
  const found = await orUndefinedIfMissing(
    call(target, "GET /repos/{owner}/{repo}/collaborators/{username}/permission", { username: login }),
  );
  return found !== undefined && ["admin", "maintain", "write", "push"].includes(found.permission);
}

async function isAnswered(target: Target, { issue }: CommentPlace, since: string, marker: string): Promise<boolean> {
  const later = await callAll(target, "GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
    issue_number: issue,
    since,
  });
  return later.some((reply) => isOurs(target, reply.user) && reply.body?.includes(marker));
}

/** A courtesy: where GitHub refuses it, the answer alone must do. */
async function react(target: Target, comment: number): Promise<void> {
  try {
    await call(target, "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions", {
      comment_id: comment,
      content: "eyes",
    });
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
  }
}
