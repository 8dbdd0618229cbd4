import { expect, test } from "vitest";
import { seen, unseen } from "../../../src/snapshot/snapshot.ts";
import protectedBranch from "../../../src/steps/readability/protected-branch.ts";
import { runCheck } from "../../support/run-check.ts";

test.each([
  [true, "pass", "protected-branch/protected"],
  [false, "warn", "protected-branch/open"],
])("protected: %s gives %s", (isProtected, verdict, code) => {
  const github = { branchProtection: seen({ branch: "main", protected: isProtected }) };
  expect(runCheck(protectedBranch, {}, { github })).toMatchObject({ verdict, code, args: { branch: "main" } });
});

test("is unknown where it may not be read, and in a directory", () => {
  const github = { branchProtection: unseen("no-permission") };
  expect(runCheck(protectedBranch, {}, { github }).verdict).toBe("unknown");
  expect(runCheck(protectedBranch, {}).verdict).toBe("unknown");
});
