import { afterEach, expect, test } from "vitest";
import { octokitFor } from "../../src/server/octokit.ts";
import { answeringServer } from "../support/answering-server.ts";

let server: Awaited<ReturnType<typeof answeringServer>>;
afterEach(() => server.close());

test.each([
  ["a rate limit", 403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4000000000" }],
  ["a secondary rate limit", 429, { "retry-after": "3000" }],
  ["an empty repository", 409, {}],
])("%s is told at once, after one request", async (_name, status, headers) => {
  let requests = 0;
  server = await answeringServer(() => {
    requests++;
    return { status, headers, body: { message: "no" } };
  });
  const Octokit = octokitFor({ throttle: true });
  const octokit = new Octokit({ baseUrl: server.url, auth: { token: "t" }, log: quiet });
  await expect(octokit.request("GET /repos/{owner}/{repo}", { owner: "a", repo: "b" })).rejects.toMatchObject({
    status,
  });
  expect(requests).toBe(1);
});

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
