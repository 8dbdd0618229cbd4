import { describe, expect, test } from "vitest";
import { evaluate } from "../../scripts/evaluate/evaluation.ts";
import { judge } from "../../scripts/evaluate/judge.ts";
import type { Label } from "../../scripts/evaluate/labels.ts";
import { evaluationText } from "../../scripts/evaluate/print.ts";
import type { Source } from "../../scripts/evaluate/repositories.ts";
import { type InlineFile, snapshotFromFiles } from "../../src/snapshot/from-files.ts";
import { label } from "./evaluate-label.ts";

function judged(given: Partial<Label>, files: Readonly<Record<string, InlineFile>> = {}, source: Source = "checkout") {
  const full = label(given);
  return judge(full, { source, snapshot: snapshotFromFiles(files, { repository: full.repo }) });
}

const blackSettings = { "a.py": "import torch\n", "pyproject.toml": "[tool.black]\nline-length = 100\n" };

function of(check: string, ...repositories: ReturnType<typeof judged>[]) {
  const found = evaluate(repositories).checks.find((one) => one.check === check);
  if (!found) throw new Error(`no check ${check}`);
  return found;
}

describe("a check against its labels", () => {
  test("counts agreement and disagreement both ways, and shows the evidence of what disagrees", () => {
    const formatter = of(
      "formatter",
      judged({ repo: "a/found", formatter: ["black"] }, blackSettings),
      judged({ repo: "a/invented", formatter: [] }, blackSettings),
      judged({ repo: "a/missed", formatter: ["black"] }, { "a.py": "x = 1\n" }),
      judged({ repo: "a/absent", formatter: [] }, { "a.py": "x = 1\n" }),
    );
    expect(formatter.score).toMatchObject({ truePositives: 1, falsePositives: 1, trueNegatives: 1, falseNegatives: 1 });
    expect(formatter.disagreements.map(({ repo, labelled, verdict }) => [repo, labelled, verdict])).toEqual([
      ["a/invented", "no", "pass"],
      ["a/missed", "yes", "fail"],
    ]);
    expect(formatter.disagreements[0]?.evidence[0]).toMatchObject({ path: "pyproject.toml", line: 1 });
  });

  test("leaves partial and unsure labels out", () => {
    const figure = of("readme-figure", judged({ figure: "partial" }, { "README.md": "# A\n" }));
    expect(figure).toMatchObject({ partial: 1, onCheckout: 0, disagreements: [] });
    const linter = of("linter", judged({ linter: ["flake8"], unsure: ["linter"] }, { "a.py": "x = 1\n" }));
    expect(linter).toMatchObject({ partial: 1, onCheckout: 0, disagreements: [] });
  });

  test("leaves pairs out that need files which the corpus lacks, and says so", () => {
    const evaluation = evaluate([judged({ formatter: ["black"] }, { "README.md": "# A\n" }, "readme")]);
    const formatter = evaluation.checks.find(({ check }) => check === "formatter");
    expect(formatter).toMatchObject({ lacksFiles: 1, onReadme: 0, disagreements: [] });
    expect(evaluationText(evaluation)).toMatch(/Left out for want of files.*formatter/);
  });

  test("counts a skipped check apart", () => {
    const formatter = of("formatter", judged({ formatter: [] }, { "main.go": "package main\n" }));
    expect(formatter).toMatchObject({ unanswered: 1, onCheckout: 1, score: { trueNegatives: 0, precision: null } });
  });

  test("reads warnings in each way", () => {
    const broken = { "a.py": "x = 1\n", "pyproject.toml": "[tool.black\n", ".pre-commit-config.yaml": "repos: []\n" };
    const hooks = of("pre-commit", judged({ precommit: "yes" }, broken));
    expect(hooks).toMatchObject({ warnings: 1, f1WarnNeither: null, f1WarnYes: 1, f1WarnNo: 0 });
    expect(hooks.score.truePositives).toBe(1);
  });
});

describe("whether to speak", () => {
  const training = {
    "train.py": "import torch\nloss.backward()\noptimizer.step()\n",
    "README.md": "# Train a model\n",
  };

  test("names those that would be spoken to in vain, and those missed", () => {
    const { machineLearning } = evaluate([
      judged({ repo: "a/no", ml: "no" }, training),
      judged({ repo: "a/yes", ml: "yes" }, training),
      judged({ repo: "a/partial", ml: "partial" }, training),
      judged({ repo: "a/missed", ml: "yes" }, { "main.go": "package main\n" }),
    ]);
    expect(machineLearning).toEqual({
      nonMl: 1,
      spokenTo: ["a/no"],
      ml: 2,
      takenForOther: [{ repo: "a/missed", verdict: "no" }],
    });
  });
});

describe("more than yes and no", () => {
  test("compares the hosts of weights one by one, without those that only code shows", () => {
    const readme = "# A\n\nPretrained weights: [Google Drive](https://drive.google.com/file/d/abc/view)\n";
    const [hosts] = evaluate([
      judged({ weights: ["gdrive", "baidu", "auto"] }, { "README.md": readme }, "readme"),
    ]).comparisons;
    expect(hosts).toMatchObject({ name: "weights hosts", compared: 1, equal: 0 });
    expect(hosts?.differences[0]).toMatchObject({ labelled: ["baidu", "gdrive"], found: ["gdrive"] });
    expect(hosts?.score).toMatchObject({ truePositives: 1, falsePositives: 0, falseNegatives: 1 });
  });

  test("compares the path of the main folder, and takes none on both sides for equal", () => {
    const inFolder = { "net/__init__.py": "", "net/model.py": "import torch\n" };
    const { comparisons } = evaluate([
      judged({ repo: "a/net", main_folder: "net" }, inFolder),
      judged({ repo: "a/loose", main_folder: null }, { "train.py": "import torch\n" }),
      judged({ repo: "a/unsure", main_folder: "other", unsure: ["main_folder"] }, inFolder),
    ]);
    const folder = comparisons.find(({ name }) => name === "main folder, exact path");
    expect(folder).toMatchObject({ compared: 2, equal: 2, differences: [] });
  });
});

test("texts from repositories cannot steer the terminal", () => {
  const evaluation = evaluate([judged({ repo: "a/b", data: "no" }, { "README.md": "# A\n" })]);
  const hostile = {
    repo: "a/b",
    labelled: "no",
    verdict: "pass",
    code: "readme-data/told",
    evidence: [{ path: "README.md", line: 1, text: "\u001b[2J" }],
  } as const;
  const checks = evaluation.checks.map((check) => ({ ...check, disagreements: [hostile] }));
  expect(evaluationText({ ...evaluation, checks })).not.toContain("\u001b");
});
