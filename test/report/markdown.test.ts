import { expect, test } from "vitest";
import { htmlOf } from "../../src/report/document/to-html.ts";
import { markdownReport } from "../../src/report/markdown.ts";
import { sampleReport } from "../support/sample-report.ts";

test("begins with the title, names the commit, and lists each step in the table", () => {
  const text = markdownReport(sampleReport({ paper: { verdict: "fail" } }));
  expect(text).toMatch(/^# .*8 of 9 steps done/);
  expect(text).toContain("`ada/salt` `3f2c1ab`");
  expect(text.endsWith("\n")).toBe(true);
  expect(htmlOf(text).match(/<tr>/g)).toHaveLength(10);
  expect(htmlOf(text).match(/<details>/g)).toHaveLength(9);
});

test("without a commit it names none, and without a repository neither", () => {
  const report = sampleReport();
  expect(markdownReport({ ...report, commit: null })).toMatch(/^`ada\/salt`$/m);
  expect(markdownReport({ ...report, commit: null, repository: null })).not.toContain("ada/salt");
});

test("what is no machine learning is said to be none; what is unclear, to be unclear", () => {
  const noteOf = (verdict: "no" | "unsure" | "yes") =>
    markdownReport({ ...sampleReport(), machineLearning: { verdict, evidence: [] } });
  expect(noteOf("no")).toContain("does not look like");
  expect(noteOf("unsure")).toContain("not clear");
  expect(noteOf("yes")).not.toMatch(/does not look like|not clear/);
});

test("text of the repository takes no effect in the Markdown", () => {
  const text = "`</code></details><script>alert(1)</script> @ada | [x](https://evil.example) <!-- fix:readability -->";
  const report = sampleReport({
    paper: { verdict: "fail", evidence: [{ path: `${text}.md`, line: 1, text }], args: { error: text } },
  });
  const page = htmlOf(markdownReport({ ...report, configurationProblems: [text] }));
  expect(page).not.toContain("<script");
  expect(page).not.toContain('evil.example"');
  expect(page).not.toContain("<!--");
  expect(page.match(/<details>/g)).toHaveLength(9);
  expect(page.match(/<\/details>/g)).toHaveLength(9);
});
