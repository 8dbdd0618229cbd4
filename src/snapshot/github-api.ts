import type { Octokit } from "@octokit/core";
import { failureOf } from "../github/failure.ts";
import type { UnseenReason } from "./snapshot.ts";
import { RepositoryUnreadable } from "./unreadable.ts";

/** Octokit's `request`: of the App's installation, or of the command line. */
export type GitHubRequest = Octokit["request"];

/** A repository as the routes of the API name it. */
export interface Target {
  readonly owner: string;
  readonly repo: string;
}

/** Why a part of what only GitHub knows was not seen. */
export function unseenReasonOf(error: unknown): UnseenReason {
  const { status, isRateLimit } = failureOf(error);
  if (isRateLimit) return "rate-limited";
  return status === 401 || status === 403 || status === 404 ? "no-permission" : "github-error";
}

/** The error for a repository that could not be read at all. */
export function unreadable(repository: string, error: unknown): RepositoryUnreadable {
  if (error instanceof RepositoryUnreadable) return error;
  const { status, message, isRateLimit, retryAt } = failureOf(error);
  if (isRateLimit) return rateLimited(repository, retryAt);
  if (status === 404)
    return new RepositoryUnreadable(`${repository}: there is no such repository, or the token may not read it`);
  if (status === 401) return new RepositoryUnreadable(`${repository}: GitHub does not accept the token`);
  if (status === 403) return new RepositoryUnreadable(`${repository}: GitHub refuses to show it (${message})`);
  if (status === 451) return new RepositoryUnreadable(`${repository}: GitHub may not show it for legal reasons`);
  if (status === 0) return new RepositoryUnreadable(`${repository}: GitHub could not be reached (${message})`);
  return new RepositoryUnreadable(`${repository}: GitHub answered with an error (${status} ${message})`);
}

export function rateLimited(repository: string, retryAt: Date | null): RepositoryUnreadable {
  const until = retryAt ? ` until ${retryAt.toISOString().slice(0, 16).replace("T", " ")} UTC` : "";
  return new RepositoryUnreadable(`${repository}: GitHub's rate limit is reached${until}`, retryAt);
}
