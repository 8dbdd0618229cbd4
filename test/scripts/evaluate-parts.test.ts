import { describe, expect, test } from "vitest";
import { goldenText, movesBetween, movesText } from "../../scripts/evaluate/golden.ts";
import { parseLabels } from "../../scripts/evaluate/labels.ts";
import { checkedAnswer, labelledAnswer, questions } from "../../scripts/evaluate/questions.ts";
import { parseTree } from "../../scripts/evaluate/repositories.ts";
import { countPairs, scoreOf, wilson } from "../../scripts/evaluate/score.ts";
import { type Outcome, pass, warn } from "../../src/review/verdict.ts";
import { checks } from "../../src/steps/steps.ts";
import { label } from "./evaluate-label.ts";

describe("scores", () => {
  test("precision, recall and F1 of a small hand count", () => {
    const score = scoreOf({ truePositives: 8, falsePositives: 2, trueNegatives: 5, falseNegatives: 4 });
    expect(score.precision?.value).toBeCloseTo(0.8);
    expect(score.recall?.value).toBeCloseTo(8 / 12);
    expect(score.f1?.value).toBeCloseTo(16 / 22);
  });

  test("the interval is Wilson's: 8 of 10 give 0.490 to 0.943", () => {
    const rate = wilson(8, 10);
    expect(rate?.low).toBeCloseTo(0.4902, 4);
    expect(rate?.high).toBeCloseTo(0.9433, 4);
  });

  test("without a mistake the interval still has a width, and reaches 1", () => {
    const { f1 } = scoreOf({ truePositives: 10, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 });
    expect(f1).toMatchObject({ value: 1, high: 1 });
    expect(f1?.low).toBeGreaterThan(0.8);
    expect(f1?.low).toBeLessThan(0.9);
  });

  test("where nothing was there to find, there is no rate", () => {
    const score = scoreOf({ truePositives: 0, falsePositives: 0, trueNegatives: 9, falseNegatives: 0 });
    expect(score).toMatchObject({ precision: null, recall: null, f1: null });
  });

  test("pairs are counted by both answers", () => {
    const counts = countPairs([
      { labelled: "yes", checked: "yes" },
      { labelled: "no", checked: "yes" },
      { labelled: "yes", checked: "no" },
      { labelled: "no", checked: "no" },
      { labelled: "no", checked: "no" },
    ]);
    expect(counts).toEqual({ truePositives: 1, falsePositives: 1, falseNegatives: 1, trueNegatives: 2 });
  });
});

describe("questions", () => {
  test("each names a check of the registry, once", () => {
    const names = questions.map(({ check }) => check);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(checks.map(({ id }) => id as string)).toContain(name);
  });

  test.each([
    ["train", { train: "yes" }, "yes"],
    ["train", { train: "partial" }, null],
    ["train", { train: "yes", unsure: ["train"] }, null],
    ["formatter", { formatter: ["black"] }, "yes"],
    ["formatter", { formatter: [] }, "no"],
    ["main_folder", { main_folder: null }, "no"],
    ["main_folder", { main_folder: "src/net" }, "yes"],
    ["license", { license: "none" }, "no"],
    ["license", { license: "MIT" }, "yes"],
  ] as const)("label %s of %j is %s", (field, given, expected) => {
    const { unsure = [], ...rest } = given as { readonly unsure?: readonly string[] };
    expect(labelledAnswer(label({ ...rest, unsure: [...unsure] }), field)).toBe(expected);
  });

  const question = { check: "pypi", field: "pypi", needs: "checkout", warn: "no" } as const;
  const verdict = (outcome: Outcome) => ({ verdict: outcome, code: "pypi/x", args: {}, evidence: [] });

  test("pass is yes, fail is no, skip and unknown are no answer", () => {
    const answers = (["pass", "fail", "skip", "unknown"] as const).map((one) => checkedAnswer(question, verdict(one)));
    expect(answers).toEqual(["yes", "no", null, null]);
  });

  test("a warning is what the question says, unless a reading is given", () => {
    expect(checkedAnswer(question, verdict("warn"))).toBe("no");
    expect(checkedAnswer(question, verdict("warn"), null)).toBe(null);
    expect(checkedAnswer(question, verdict("warn"), "yes")).toBe("yes");
  });

  test("a code may mean something else than its outcome", () => {
    const requirements = questions.find(({ check }) => check === "requirements");
    const notebook = questions.find(({ check }) => check === "notebook");
    if (!requirements || !notebook) throw new Error("no such question");
    expect(checkedAnswer(requirements, pass("requirements/none-needed", {}))).toBe(null);
    expect(checkedAnswer(notebook, warn("notebook/elsewhere", {}))).toBe("no");
    expect(checkedAnswer(notebook, warn("notebook/no-model", {}))).toBe("yes");
  });
});

describe("golden file", () => {
  const repository = (verdict: Outcome, code: string) => ({
    repo: "ada/model",
    machineLearning: { verdict: "yes" as const },
    checks: [{ id: "paper", verdict, code }],
  });

  test("holds a line a repository and check, and no text of the repository", () => {
    expect(goldenText([repository("pass", "paper/linked")])).toBe(
      "ada/model\tmachine-learning\tyes\tmachine-learning\nada/model\tpaper\tpass\tpaper/linked\n",
    );
  });

  test("shows each verdict that moved, also where only the code did", () => {
    const before = goldenText([repository("fail", "paper/none")]);
    expect(movesBetween(before, before)).toEqual([]);
    const moves = movesBetween(before, goldenText([repository("fail", "paper/lost")]));
    expect(moves).toEqual([
      { repo: "ada/model", check: "paper", before: "fail (paper/none)", after: "fail (paper/lost)" },
    ]);
    expect(movesText(moves)).toContain("ada/model  paper: fail (paper/none) -> fail (paper/lost)");
  });

  test("a repository that came or went is a move of each of its lines", () => {
    const moves = movesBetween("", goldenText([repository("pass", "paper/linked")]));
    expect(moves.map(({ check, before }) => [check, before])).toEqual([
      ["machine-learning", undefined],
      ["paper", undefined],
    ]);
  });
});

describe("reading the corpus", () => {
  test("a tree line is a size or a question mark, a tab and a path that may hold blanks", () => {
    expect(parseTree("12\ta b/c.py\n?\tsub\n")).toEqual([
      { path: "a b/c.py", kind: "file", size: 12 },
      { path: "sub", kind: "file", size: undefined },
    ]);
  });

  test("labels are read line by line; fields that are not compared are left out", () => {
    const [read] = parseLabels(`${JSON.stringify({ ...label(), eval: "yes" })}\n\n`);
    expect(read).toEqual(label());
  });

  test("a line that is no label is named", () => {
    expect(() => parseLabels(`${JSON.stringify(label())}\n{"repo": "a/b"}\n`)).toThrow(/line 2: /);
    expect(() => parseLabels("{")).toThrow(/line 1: /);
  });
});
