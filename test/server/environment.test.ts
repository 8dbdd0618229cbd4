import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEnvironment } from "../../src/server/environment.ts";

const key = "-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----\n";
const complete = { APP_ID: "12", PRIVATE_KEY: key, WEBHOOK_SECRET: "s" };

test("names everything that is missing at once", () => {
  expect(() => readEnvironment({})).toThrow("not set: APP_ID, WEBHOOK_SECRET, PRIVATE_KEY (or PRIVATE_KEY_PATH)");
});

test("has defaults for the rest", () => {
  expect(readEnvironment(complete)).toEqual({
    appId: 12,
    privateKey: key,
    webhookSecret: "s",
    port: 3000,
    host: "0.0.0.0",
    logLevel: "info",
    apiUrl: "https://api.github.com",
    store: { kind: "directory", path: "data" },
  });
});

test("takes the private key with escaped line breaks, in base64, or from a file", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "key-")), "key.pem");
  await writeFile(path, key);
  const escaped = key.replaceAll("\n", "\\n");
  expect(readEnvironment({ ...complete, PRIVATE_KEY: escaped }).privateKey).toBe(key);
  expect(readEnvironment({ ...complete, PRIVATE_KEY: Buffer.from(key).toString("base64") }).privateKey).toBe(key);
  expect(readEnvironment({ ...complete, PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: path }).privateKey).toBe(key);
});

test.each([
  [{ APP_ID: "twelve" }, "APP_ID must be a whole number"],
  [{ PORT: "80 80" }, "PORT must be a whole number"],
  [{ PRIVATE_KEY: "secret-but-no-key" }, "PRIVATE_KEY holds no PEM private key"],
  [{ PRIVATE_KEY: "", PRIVATE_KEY_PATH: "/nowhere/key.pem" }, "PRIVATE_KEY_PATH cannot be read (ENOENT)"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of"],
  [{ GITHUB_API_URL: "github" }, "GITHUB_API_URL is no address"],
])("refuses %j without repeating a secret", (wrong, message) => {
  expect(() => readEnvironment({ ...complete, ...wrong })).toThrow(message);
  expect(() => readEnvironment({ ...complete, ...wrong })).not.toThrow("secret-but-no-key");
});
