import { expect, test } from "vitest";
import { htmlReport } from "../../src/report/html.ts";
import { sampleReport } from "../support/sample-report.ts";

test("is one whole page that loads nothing", () => {
  const page = htmlReport(sampleReport({ paper: { verdict: "fail" } }));
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(page).toMatch(/<title>ada\/salt: 8 of 9 steps done\. [^<]+<\/title>/);
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<(script|link|img|iframe)\b|\bsrc=/);
  expect(page).toContain("<table>");
  expect(page.endsWith("</html>\n")).toBe(true);
});

test("text of the repository stays text, in the title too", () => {
  const hostile = "</title><script>alert(1)</script>";
  const page = htmlReport({
    ...sampleReport({ license: { verdict: "fail", args: { error: hostile } } }),
    repository: hostile,
  });
  expect(page).not.toContain("<script");
  expect(page.match(/<\/title>/g)).toHaveLength(1);
});

test("a link that is no web address is none", () => {
  const evidence = [{ path: null, line: null, text: "demo", url: "javascript:alert(1)" }];
  expect(htmlReport(sampleReport({ "web-app-deployment": { verdict: "warn", evidence } }))).not.toContain(
    "javascript:",
  );
});
