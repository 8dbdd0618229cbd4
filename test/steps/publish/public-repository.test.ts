import { expect, test } from "vitest";
import { seen, unseen } from "../../../src/snapshot/snapshot.ts";
import publicRepository from "../../../src/steps/publish/public-repository.ts";
import { runCheck } from "../../support/run-check.ts";

test("passes a public, warns of an internal, fails a private repository", () => {
  const outcome = (visibility: "public" | "private" | "internal") =>
    runCheck(publicRepository, {}, { github: { visibility: seen(visibility) } }).verdict;
  expect([outcome("public"), outcome("internal"), outcome("private")]).toEqual(["pass", "warn", "fail"]);
});

test("does not guess in a directory or without the permission", () => {
  expect(runCheck(publicRepository, {}).verdict).toBe("unknown");
  const github = { visibility: unseen("no-permission") };
  expect(runCheck(publicRepository, {}, { github })).toMatchObject({
    verdict: "unknown",
    args: { reason: "no-permission" },
  });
});
