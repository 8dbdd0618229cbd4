import type { Endpoints } from "@octokit/types";

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

/** GitHub refuses for a while, not for good: the job is to be tried again. */
export function isRateLimit(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 429) return true;
  if (status !== 403) return false;
  const headers = responseHeaders(error);
  return headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0";
}

export function isOurs(target: Target, user: { readonly login: string } | null | undefined): boolean {
  return user?.login.toLowerCase() === target.bot.toLowerCase();
}

function responseHeaders(error: unknown): Readonly<Record<string, unknown>> {
  const response = error instanceof Error && "response" in error ? error.response : undefined;
  const hasHeaders = typeof response === "object" && response !== null && "headers" in response;
  return hasHeaders ? (response.headers as Record<string, unknown>) : {};
}
