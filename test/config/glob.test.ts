import { expect, test } from "vitest";
import { globTest } from "../../src/config/glob.ts";

test.each([
  ["legacy/**", "legacy/a/b.py", true],
  ["legacy/**", "src/legacy/a.py", false],
  ["legacy/", "legacy/a.py", true],
  ["legacy", "legacy/deep/a.py", true],
  ["legacy", "legacy.py", false],
  ["./legacy", "legacy/a.py", true],
  ["*.py", "a.py", true],
  ["*.py", "src/a.py", false],
  ["**/*.py", "a.py", true],
  ["**/*.py", "src/deep/a.py", true],
  ["src/*/old_?.py", "src/x/old_1.py", true],
  ["src/*/old_?.py", "src/x/y/old_1.py", false],
  ["**/test/**/data", "a/test/b/c/data/x.csv", true],
  ["**/test/**/data", "a/test/b/c/date", false],
  ["模型/**", "模型/训练.py", true],
  ["a.py", "axpy", false],
  ["", "a.py", false],
])("%s and %s: %s", (glob, path, expected) => {
  expect(globTest(glob)(path)).toBe(expected);
});

test("a glob made to be slow is not", () => {
  const stars = globTest(`${"*a".repeat(200)}b`);
  const folders = globTest(`${"**/a/".repeat(200)}b`);
  expect(stars("a".repeat(5000))).toBe(false);
  expect(folders("a/".repeat(5000))).toBe(false);
});

test("matches letters outside of the basic plane", () => {
  expect(globTest("data/😀*.py")("data/😀a.py")).toBe(true);
  expect(globTest("data/😀.py")("data/😁.py")).toBe(false);
});
