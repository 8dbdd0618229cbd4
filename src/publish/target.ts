import type { Endpoints } from "@octokit/types";
import { failureOf } from "../github/failure.ts";

/** The part of an Octokit that we use; Probot's own satisfies it. A refusal is thrown with its HTTP `status`. */
export interface GitHub {
  request(route: string, parameters?: Record<string, unknown>): Promise<{ readonly data: any }>;
}

/** One repository to write to, and who we are there. */
export interface Target {
  readonly github: GitHub;
  /** `owner/name`. */
  readonly repository: string;
  /** Login of our App's account: `<slug>[bot]`. */
  readonly bot: string;
}

type RepositoryRoute = {
  [Route in keyof Endpoints]: Endpoints[Route]["parameters"] extends { owner: string; repo: string } ? Route : never;
}[keyof Endpoints];
type Parameters<Route extends RepositoryRoute> = Omit<Endpoints[Route]["parameters"], "owner" | "repo">;
type Data<Route extends RepositoryRoute> = Endpoints[Route]["response"]["data"];
type ListRoute = {
  [Route in RepositoryRoute]: Data<Route> extends readonly unknown[] ? Route : never;
}[RepositoryRoute];

const pageSize = 100;

/** One request about the target's repository. */
export async function call<Route extends RepositoryRoute>(
  target: Target,
  route: Route,
  parameters: Parameters<Route>,
): Promise<Data<Route>> {
  const [owner, repo] = target.repository.split("/");
  const response = await target.github.request(route, { owner, repo, ...parameters });
  return response.data;
}

/** All pages of a list. */
export async function callAll<Route extends ListRoute>(
  target: Target,
  route: Route,
  parameters: Parameters<Route>,
): Promise<Data<Route>> {
  const items: unknown[] = [];
  for (let page = 1; ; page++) {
    const found = (await call(target, route, { ...parameters, per_page: pageSize, page } as never)) as unknown[];
    items.push(...found);
    if (found.length < pageSize) return items as Data<Route>;
  }
}

/** What the request gives, or undefined where GitHub answers 404. */
export async function orUndefinedIfMissing<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** HTTP status of a refusal, undefined for any other error. */
export function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error && "status" in error ? error.status : undefined;
  return typeof status === "number" ? status : undefined;
}

/** GitHub refuses for good what we ask for: a permission is missing. A rate limit looks alike, and ends. */
export function isForbidden(error: unknown): boolean {
  return statusOf(error) === 403 && !failureOf(error).isRateLimit;
}

export function isOurs(target: Target, user: { readonly login: string } | null | undefined): boolean {
  return user?.login.toLowerCase() === target.bot.toLowerCase();
}
