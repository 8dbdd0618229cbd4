import { expect, it } from "vitest";
import typeHints from "../../../src/steps/readability/type-hints.ts";
import { runCheck } from "../../support/run-check.ts";

const hinted = (count: number) => "def f(x: int) -> int: ...\n".repeat(count);
const bare = (count: number) => "def g(x): ...\n".repeat(count);

it("passes when every function has types", () => {
  const code = "class A:\n    def __init__(self, x: int): ...\n    def f(self, *a: int, **k: str) -> None: ...\n";
  expect(runCheck(typeHints, { "a.py": code })).toMatchObject({
    verdict: "pass",
    code: "type-hints/all",
    args: { total: 2 },
  });
});

it.each([
  [8, 2, "pass", 80],
  [7, 3, "warn", 70],
  [2, 8, "warn", 20],
  [1, 9, "fail", 10],
])("%i with and %i without: %s", (some, others, verdict, percent) => {
  expect(runCheck(typeHints, { "a.py": hinted(some) + bare(others) })).toMatchObject({ verdict, args: { percent } });
});

it("never rounds up to all", () => {
  expect(runCheck(typeHints, { "a.py": hinted(999) + bare(1) })).toMatchObject({
    code: "type-hints/most",
    args: { percent: 99 },
  });
});

it("wants parameters and result both", () => {
  const code = "def a(x: int): ...\ndef b(x) -> int: ...\ndef c(x: int, y=1) -> int: ...\ndef d(): ...\n";
  expect(runCheck(typeHints, { "a.py": code })).toMatchObject({ verdict: "fail", args: { hinted: 0, total: 4 } });
});

it("shows the first bare function of each file, the files with most of them first", () => {
  expect(runCheck(typeHints, { "a.py": bare(1), "b.py": hinted(1) + bare(2) }).evidence).toMatchObject([
    { path: "b.py", line: 2, text: "def g" },
    { path: "a.py", line: 1 },
  ]);
});

it("leaves tests and setup.py aside", () => {
  const files = { "a.py": hinted(1), "tests/a.py": bare(5), "test_b.py": bare(5), "setup.py": bare(5) };
  expect(runCheck(typeHints, files)).toMatchObject({ code: "type-hints/all" });
});

it("skips code without functions", () => {
  expect(runCheck(typeHints, { "a.py": "x = 1\n" })).toMatchObject({
    verdict: "skip",
    code: "type-hints/no-functions",
  });
});
