import { Octokit } from "@octokit/core";
import type { GitHubRequest } from "../snapshot/github-api.ts";
import { tool } from "./tool.ts";

/** No answer of GitHub's takes longer than this, in milliseconds. */
const timeout = 30_000;

/** Requests to GitHub's API on behalf of the person at the command line. */
export function gitHubRequest(baseUrl: string, token: string | undefined): GitHubRequest {
  const octokit = new Octokit({
    baseUrl: baseUrl.replace(/\/+$/, ""),
    userAgent: `${tool.name}/${tool.version}`,
    ...(token === undefined ? {} : { auth: token }),
    request: {
      fetch: (url: string, init: RequestInit) => fetch(url, { ...init, signal: AbortSignal.timeout(timeout) }),
    },
  });
  return octokit.request;
}
