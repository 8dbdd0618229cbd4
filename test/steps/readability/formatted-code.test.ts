import { expect, it } from "vitest";
import formattedCode from "../../../src/steps/readability/formatted-code.ts";
import { runCheck } from "../../support/run-check.ts";

const black = { "pyproject.toml": "[tool.black]\nline-length = 100\n" };
const clean = "x = 1\n";
const many = (count: number, text: string, folder = "a") =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}/f${index}.py`, text]));

it("passes when formatting changes nothing, and shows where the line length is said", () => {
  expect(runCheck(formattedCode, { ...black, "a.py": clean })).toMatchObject({
    verdict: "pass",
    code: "formatted-code/all",
    args: { total: 1, lineLength: 100 },
    evidence: [{ path: "pyproject.toml", line: 2 }],
  });
});

it("fails when most files would change, those with most to do first, at the first line", () => {
  expect(runCheck(formattedCode, { "a.py": "x = 1\ny=2\n", "b.py": "x=1\ny=2\n", "c.py": clean })).toMatchObject({
    verdict: "fail",
    args: { unformatted: 2, total: 3, lines: 3, lineLength: 120, command: "black ." },
    evidence: [
      { path: "b.py", line: 1, text: "x=1" },
      { path: "a.py", line: 2, text: "y=2" },
    ],
  });
});

it("warns when at least half of the files are formatted", () => {
  expect(runCheck(formattedCode, { "a.py": clean, "b.py": "x=1\n" })).toMatchObject({ verdict: "warn" });
});

it("passes a formatted repository whose formatter was an older version", () => {
  const files = { ...black, ...many(3, `${clean.repeat(100)}`), "b.py": `def f(): ...\n${clean}` };
  expect(runCheck(formattedCode, files)).toMatchObject({ verdict: "pass", code: "formatted-code/nearly" });
  const { "pyproject.toml": _, ...unconfigured } = files;
  expect(runCheck(formattedCode, unconfigured)).toMatchObject({ verdict: "warn" });
});

it("names files that do not parse", () => {
  expect(runCheck(formattedCode, { "a.py": clean, "b.py": "x = 1\nprint 'x'\n" })).toMatchObject({
    verdict: "warn",
    code: "formatted-code/unparsable",
    evidence: [{ path: "b.py", line: 2 }],
  });
});

it("offers ruff where ruff formats", () => {
  const files = { "ruff.toml": "[format]\nquote-style = 'double'\n", "a.py": "x=1\n" };
  expect(runCheck(formattedCode, files)).toMatchObject({ verdict: "fail", args: { command: "ruff format ." } });
});

it("does not judge yapf's style by black's", () => {
  expect(
    runCheck(formattedCode, { ".style.yapf": "[style]\nbased_on_style = google\n", "a.py": "x=1\n" }),
  ).toMatchObject({
    verdict: "unknown",
    args: { formatter: "yapf" },
  });
});

it("has nothing to say without Python, and knows nothing of what it cannot read", () => {
  expect(runCheck(formattedCode, { "README.md": "# x\n" })).toMatchObject({ verdict: "skip" });
  expect(runCheck(formattedCode, { "a.py": { unreadable: "not-utf8" } })).toMatchObject({ verdict: "unknown" });
});
