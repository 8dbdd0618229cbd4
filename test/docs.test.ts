import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { generatedDocs } from "../scripts/docs.ts";
import { checks } from "../src/steps/steps.ts";

test("the generated parts of the documentation are fresh (npm run docs)", () => {
  for (const [path, text] of generatedDocs((path) => readFileSync(path, "utf8"))) {
    expect(readFileSync(path, "utf8"), path).toBe(text);
  }
});

describe("every check", () => {
  test.each(checks.map((check) => [check.id, check.step] as const))("%s has its page and its test", (id, step) => {
    expect(existsSync(`docs/checks/${id}.md`)).toBe(true);
    expect(existsSync(`test/steps/${step}/${id}.test.ts`)).toBe(true);
  });

  test("stands once in the registry", () => {
    const ids = checks.map((check) => check.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
