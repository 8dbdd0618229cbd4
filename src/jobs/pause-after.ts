import { failureOf } from "../github/failure.ts";
import { RepositoryUnreadable } from "../snapshot/unreadable.ts";

/** GitHub's clock and ours may differ by this. */
const margin = 5;
/** GitHub's longest limit is of an hour; no answer holds a job back for longer. */
const longest = 3600 + margin;

/** Seconds until a job that ended with this error is worth trying again; null where nothing says when. */
export function pauseAfter(error: unknown): number | null {
  const retryAt = error instanceof RepositoryUnreadable ? error.retryAt : failureOf(error).retryAt;
  if (retryAt === null) return null;
  const seconds = Math.ceil((retryAt.getTime() - Date.now()) / 1000) + margin;
  return Math.min(Math.max(seconds, margin), longest);
}
