import type { Octokit } from "@octokit/core";
import type { UnseenReason } from "./snapshot.ts";
import { RepositoryUnreadable } from "./unreadable.ts";

/** Octokit's `request`: of the App's installation, or of the command line. */
export type GitHubRequest = Octokit["request"];

/** A repository as the routes of the API name it. */
export interface Target {
  readonly owner: string;
  readonly repo: string;
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** What GitHub's answer says went wrong, whatever the client's class of errors. */
interface Failure {
  /** HTTP status, 0 where no answer came. */
  readonly status: number;
  readonly message: string;
  /** The primary or a secondary rate limit was met. */
  readonly isRateLimit: boolean;
  readonly retryAt: Date | null;
}

export function failureOf(error: unknown): Failure {
  const { status, message, response } = error as {
    readonly status?: number;
    readonly message?: string;
    readonly response?: { readonly headers?: Headers };
  };
  const headers = response?.headers ?? {};
  const answered = response !== undefined;
  const isLimited =
    (status === 403 || status === 429) &&
    (String(headers["x-ratelimit-remaining"]) === "0" || "retry-after" in headers);
  return {
    status: answered ? (status ?? 0) : 0,
    message: (message ?? String(error)).split("\n", 1)[0] ?? "",
    isRateLimit: isLimited || status === 429 || /rate limit/i.test(message ?? ""),
    retryAt: isLimited ? retryTime(headers) : null,
  };
}

/** `retry-after` counts seconds from now. */
function retryTime(headers: Headers): Date | null {
  const wait = Number(headers["retry-after"]);
  return wait > 0 ? new Date(Date.now() + wait * 1000) : resetTime(headers);
}

/** When GitHub grants the next requests: `x-ratelimit-reset` is in seconds since 1970. */
export function resetTime(headers: Headers): Date | null {
  const reset = Number(headers["x-ratelimit-reset"]);
  return reset > 0 ? new Date(reset * 1000) : null;
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
