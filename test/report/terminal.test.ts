import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { type TerminalContext, terminalReport } from "../../src/report/terminal.ts";
import { textWidth } from "../../src/report/text-width.ts";
import type { Report } from "../../src/review/report.ts";
import { sampleReport } from "../support/sample-report.ts";

const plainTerminal: TerminalContext = { name: "salt", color: false, width: 80 };

/** A verdict whose sentence is the text that is given. */
function saying(verdict: "pass" | "warn" | "fail", text: string) {
  return { verdict, code: text, args: {} } as const;
}

const unseen = { verdict: "unknown", code: "review/unseen", args: { reason: "local-directory" } } as const;

function lines(report: Report, context = plainTerminal): readonly string[] {
  return terminalReport(report, context).split("\n");
}

function lineWith(report: Report, text: string): string {
  return lines(report).find((line) => line.includes(text)) ?? "";
}

test("begins with the repository, the commit, the steps done and a bar", () => {
  const [, first, second] = lines(sampleReport({ notebook: saying("fail", "none"), paper: saying("fail", "none") }));
  expect(first).toMatch(/^ {2}ada\/salt {2}3f2c1ab +7 of 9 steps done$/);
  expect(second).toMatch(/^ {2}█{28}░{8} +29 of 31 checks pass$/);
});

test("a directory without a repository is called by its own name", () => {
  expect(lines({ ...sampleReport(), repository: null, commit: null })[1]).toMatch(/^ {2}salt +All 9 steps done$/);
});

test("the next step shows every check with its place; another one only what fails, on a line", () => {
  const evidence = [{ path: "README.md", line: 12, text: "Data: download it" }];
  const long = "nothing tells how to train, and this sentence goes on until it is wider than any terminal";
  const report = sampleReport({
    "readme-data": { ...saying("pass", "section found"), evidence },
    "readme-train": saying("fail", long),
    paper: saying("fail", `no paper: ${long}`),
  });
  expect(lineWith(report, "Write a good README")).toMatch(/▸ Write a good README +4\/5 +about 20 min$/);
  expect(lineWith(report, "readme-data")).toMatch(/✓ readme-data +section found$/);
  expect(lineWith(report, "README.md:12")).toContain("Data: download it");
  expect(terminalReport(report, plainTerminal).replaceAll(/\s+/g, " ")).toContain(long);
  expect(lineWith(report, "✗ paper")).toBe("    ✗ paper  no paper");
  expect(lineWith(report, "pypi")).toBe("");
});

test("what only GitHub knows is one line, with the way to see it", () => {
  const report = sampleReport({ "public-repository": unseen, "protected-branch": unseen });
  expect(lineWith(report, "only GitHub knows")).toBe(
    "  ? public-repository, protected-branch: only GitHub knows; scan ada/salt to see",
  );
});

test("a repository that is not machine learning is told so first", () => {
  const report: Report = { ...sampleReport(), machineLearning: { verdict: "no", evidence: [] } };
  expect(lines(report)[1]).toContain("does not look like a machine learning repository");
});

test("a fix is offered where there is one, a declined step is marked", () => {
  const report = sampleReport({ formatter: { ...saying("fail", "none"), fix: "readability" } });
  const declined = report.steps.map((step) => (step.id === "paper" ? { ...step, done: false, declined: "no" } : step));
  expect(lineWith(report, "Make the code readable")).toContain("fix --step readability");
  expect(lineWith({ ...report, steps: declined }, "Write a paper")).toMatch(/– Write a paper +1\/1 +switched off/);
});

test("80 columns hold it, whatever the names and languages", () => {
  const evidence = [{ path: "数据/非常长的路径".repeat(20), line: 1, text: "训练".repeat(80) }];
  const wide = "请下载数据并运行训练脚本".repeat(12);
  const report = {
    ...sampleReport({
      "readme-data": { ...saying("warn", wide), evidence },
      "readme-figure": saying("fail", "x".repeat(400)),
      "web-app": { ...saying("fail", wide), fix: "web-app" },
    }),
    repository: `owner/${"long".repeat(30)}`,
  };
  for (const width of [60, 80, 100]) {
    const widest = Math.max(...lines(report, { ...plainTerminal, width }).map(textWidth));
    expect(widest).toBeLessThanOrEqual(width);
  }
});

test("no escape codes without colour, and the same text with it", () => {
  const report = sampleReport({ notebook: saying("fail", "none"), formatter: saying("warn", "half") });
  const plain = terminalReport(report, plainTerminal);
  const coloured = terminalReport(report, { ...plainTerminal, color: true });
  expect(plain).not.toContain("\u001b");
  expect(coloured).toContain("\u001b[");
  expect(stripVTControlCharacters(coloured)).toBe(plain);
});

test("a repository cannot steer the terminal", () => {
  const hostile = "\u001b]0;title\u0007\u001b[2J\u202e\r";
  const report = sampleReport({
    "readme-data": { ...saying("fail", `see ${hostile}`), evidence: [{ path: hostile, line: 1, text: hostile }] },
  });
  const text = terminalReport({ ...report, repository: null }, { ...plainTerminal, name: hostile });
  for (const control of new Set(hostile.match(/[^\w ;[\]]/g))) expect(text).not.toContain(control);
});
