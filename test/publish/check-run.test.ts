import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocalGitHub } from "../../src/demo/github.ts";
import { completeCheckRun, startCheckRun } from "../../src/publish/check-run.ts";
import type { CheckRunAnnotation, CheckRunText } from "../../src/report/context.ts";
import { checkRunsOf, newRepository, startGitHub } from "../support/emulator.ts";

let github: LocalGitHub;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());

const text: CheckRunText = {
  title: "4 of 9 steps done. Next: Write a good README (20 min)",
  summary: "summary",
  text: "text",
  conclusion: "neutral",
  annotations: [],
  actions: [],
};

function annotation(line: number): CheckRunAnnotation {
  return {
    path: "train.py",
    start_line: line,
    end_line: line,
    annotation_level: "warning",
    title: "F821",
    message: `undefined name in line ${line}`,
  };
}

describe("the check run", () => {
  it("is in progress, then completed with its text", async () => {
    const { ours, head } = await newRepository(github, "complete", { "train.py": "1\n" });
    const id = await startCheckRun(ours, head);
    expect((await checkRunsOf(ours, head))[0]).toMatchObject({ name: "ML repo review", status: "in_progress" });
    await completeCheckRun(ours, id, text);
    expect((await checkRunsOf(ours, head))[0]).toMatchObject({
      status: "completed",
      conclusion: "neutral",
      output: { title: text.title, summary: "summary", text: "text" },
    });
  });

  it("is used again at the next review of the same commit", async () => {
    const { ours, head } = await newRepository(github, "again", { "train.py": "1\n" });
    await completeCheckRun(ours, await startCheckRun(ours, head), text);
    await completeCheckRun(ours, await startCheckRun(ours, head), { ...text, title: "5 of 9 steps done" });
    const runs = await checkRunsOf(ours, head);
    expect(runs.map((run) => run.output.title)).toEqual(["5 of 9 steps done"]);
  });

  it("fits GitHub's limit in bytes, not in characters", async () => {
    const { ours, head } = await newRepository(github, "long", { "train.py": "1\n" });
    const long = "深度学习模型的训练数据\n".repeat(5000);
    await completeCheckRun(ours, await startCheckRun(ours, head), { ...text, summary: long, text: long });
    const [run] = await checkRunsOf(ours, head);
    for (const part of [run?.output.summary, run?.output.text]) {
      expect(Buffer.byteLength(part ?? "")).toBeLessThanOrEqual(65_535);
      expect(part).toMatch(/训练数据\n\n…\n$/);
    }
  });

  it("carries at most 50 annotations", async () => {
    const { ours, head } = await newRepository(github, "annotated", { "train.py": "1\n" });
    const annotations = Array.from({ length: 70 }, (_, index) => annotation(index + 1));
    await completeCheckRun(ours, await startCheckRun(ours, head), { ...text, annotations });
    expect((await checkRunsOf(ours, head))[0]?.output.annotations_count).toBe(50);
  });

  it("shows no annotation twice when the commit is reviewed again", async () => {
    const { ours, head } = await newRepository(github, "twice", { "train.py": "1\n" });
    await completeCheckRun(ours, await startCheckRun(ours, head), { ...text, annotations: [annotation(1)] });
    const annotations = [annotation(1), annotation(2)];
    await completeCheckRun(ours, await startCheckRun(ours, head), { ...text, annotations });
    expect((await checkRunsOf(ours, head))[0]?.output.annotations_count).toBe(2);
  });

  it("is completed without annotations where GitHub refuses them", async () => {
    const { ours, head } = await newRepository(github, "refused", { "train.py": "1\n" });
    const broken = { ...annotation(1), message: "" };
    await completeCheckRun(ours, await startCheckRun(ours, head), { ...text, annotations: [broken] });
    expect((await checkRunsOf(ours, head))[0]).toMatchObject({
      status: "completed",
      output: { title: text.title, annotations_count: 0 },
    });
  });
});
