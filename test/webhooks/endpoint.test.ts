import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Server, startServer } from "../../src/server/start-server.ts";
import { countDeliveries } from "../../src/store/deliveries.ts";
import { environment, post } from "../support/server.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer({ env: environment(), role: "web", store: { kind: "memory" } });
});
afterAll(() => server.stop());
beforeEach(() => server.database.query("delete from mlrr_deliveries"));

const push = {
  ref: "refs/heads/main",
  after: "a".repeat(40),
  repository: { id: 7, full_name: "ada/salt", default_branch: "main" },
  installation: { id: 70 },
  sender: { login: "ada", type: "User" },
};

async function deliveries() {
  const counts = await countDeliveries(server.database);
  return counts.queued + counts["nothing-to-do"] + counts.failed;
}

async function jobs() {
  const [row] = await server.database.query<{ count: number }>("select count(*)::int as count from pgboss.job");
  return row?.count;
}

test("a signed webhook is answered 202 with its job stored, and once more without a second job", async () => {
  const before = (await jobs()) ?? 0;
  expect((await post(server.webhookUrl, { id: "one", payload: push })).status).toBe(202);
  expect(await jobs()).toBe(before + 1);
  expect((await post(server.webhookUrl, { id: "one", payload: push })).status).toBe(202);
  expect(await jobs()).toBe(before + 1);
  expect(await deliveries()).toBe(1);
});

test("an event that asks for nothing is answered 202 as well", async () => {
  const before = await jobs();
  const payload = { ...push, action: "created", starred_at: "2026-11-20" };
  expect((await post(server.webhookUrl, { event: "star", payload })).status).toBe(202);
  expect(await jobs()).toBe(before);
  expect(await deliveries()).toBe(1);
});

test.each([
  ["of other content", `sha256=${"0".repeat(64)}`],
  ["that is none", "nonsense"],
  ["that is missing", null],
])("a signature %s is answered 401, and nothing is stored", async (_name, signature) => {
  expect((await post(server.webhookUrl, { payload: push, signature })).status).toBe(401);
  expect(await deliveries()).toBe(0);
});

test("a bad signature is told before the body is parsed", async () => {
  expect((await post(server.webhookUrl, { body: "{", signature: "sha256=00" })).status).toBe(401);
  expect((await post(server.webhookUrl, { body: "{" })).status).toBe(400);
  expect((await post(server.webhookUrl, { body: "null" })).status).toBe(400);
  expect(await deliveries()).toBe(0);
});

test("a body over 25 MB is refused, announced or not", async () => {
  expect(await statusOfBody({ "content-length": String(26 * 1024 * 1024) }, 0)).toBe(413);
  expect(await statusOfBody({ "transfer-encoding": "chunked" }, 26)).toBe(413);
  expect(await deliveries()).toBe(0);
});

/** Status of the answer to a body of so many megabytes, whether or not all of it could be sent. */
function statusOfBody(headers: Record<string, string>, megabytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const fixed = { "content-type": "application/json", "x-github-event": "push", "x-github-delivery": "big" };
    const sent = request(server.webhookUrl, { method: "POST", headers: { ...fixed, ...headers } }, (response) => {
      resolve(response.statusCode);
      sent.destroy();
    });
    sent.on("error", reject);
    sent.flushHeaders();
    for (let piece = 0; piece < megabytes; piece++) sent.write(Buffer.alloc(1024 * 1024, 32));
    if (megabytes > 0) sent.end();
  });
}

test("other methods and content types are refused", async () => {
  expect((await fetch(server.webhookUrl)).status).toBe(405);
  expect((await fetch(server.webhookUrl, { method: "POST", body: "a=b" })).status).toBe(415);
});

test("the operator's pages answer", async () => {
  await post(server.webhookUrl, { payload: push });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toContain('ml_repo_review_deliveries{state="queued"} 1');
  expect(metrics).toMatch(/ml_repo_review_webhook_answers_total\{status="202"\} \d+/);
  expect((await fetch(`${server.url}/nothing`)).status).toBe(404);
});
