import type { Evidence } from "../../src/facts/evidence.ts";
import type { ComparisonName } from "./comparisons.ts";
import type { AnsweredQuestion, Judged } from "./judge.ts";
import { questions } from "./questions.ts";
import { countPairs, type Pair, type Score, scoreOf } from "./score.ts";

/** How one check stands to its label. */
export interface CheckEvaluation {
  readonly check: string;
  readonly label: string;
  /** What a warning counts as in `score`. */
  readonly warn: "yes" | "no" | "neither";
  readonly score: Score;
  /** F1 with every warning read in one way. */
  readonly f1WarnNeither: number | null;
  readonly f1WarnYes: number | null;
  readonly f1WarnNo: number | null;
  /** Pairs by what the verdict was given on. Those of `lacksFiles` are left out of everything else. */
  readonly onReadme: number;
  readonly onCheckout: number;
  readonly lacksFiles: number;
  /** Labels that count neither way. */
  readonly partial: number;
  /** Warnings where the label says yes or no. */
  readonly warnings: number;
  /** Skipped or unknown where the label says yes or no. */
  readonly unanswered: number;
  readonly disagreements: readonly Disagreement[];
  /** Warnings that count neither way where the label says yes or no: a place where mistakes could hide. */
  readonly undecided: readonly Disagreement[];
}

/** A verdict beside a label that it does not agree with. */
export interface Disagreement {
  readonly repo: string;
  readonly labelled: "yes" | "no";
  readonly verdict: string;
  readonly code: string;
  readonly evidence: readonly Evidence[];
}

interface MachineLearningEvaluation {
  readonly nonMl: number;
  /** Labelled no, and would have been spoken to. */
  readonly spokenTo: readonly string[];
  readonly ml: number;
  /** Labelled yes, and would not have been spoken to. */
  readonly takenForOther: readonly { readonly repo: string; readonly verdict: string }[];
}

export interface ComparisonEvaluation {
  readonly name: ComparisonName;
  readonly compared: number;
  readonly equal: number;
  /** Each text on its own: named by both, by the review only, by people only. */
  readonly score: Score;
  readonly differences: readonly {
    readonly repo: string;
    readonly labelled: readonly string[];
    readonly found: readonly string[];
  }[];
}

export interface Evaluation {
  readonly repositories: number;
  readonly readmes: number;
  readonly checkouts: number;
  /** Labelled, but neither a README nor a checkout is at hand. */
  readonly absent: readonly string[];
  readonly checks: readonly CheckEvaluation[];
  readonly machineLearning: MachineLearningEvaluation;
  readonly comparisons: readonly ComparisonEvaluation[];
}

export function evaluate(judged: readonly Judged[], absent: readonly string[] = []): Evaluation {
  return {
    repositories: judged.length,
    readmes: judged.filter(({ source }) => source === "readme").length,
    checkouts: judged.filter(({ source }) => source === "checkout").length,
    absent,
    checks: evaluateChecks(judged),
    machineLearning: evaluateMachineLearning(judged),
    comparisons: evaluateComparisons(judged),
  };
}

type Row = AnsweredQuestion & Pick<Judged, "repo" | "source">;

function evaluateChecks(judged: readonly Judged[]): readonly CheckEvaluation[] {
  return questions.map((question) => {
    const all = judged.flatMap(({ repo, source, answers }) =>
      answers
        .filter((answer) => answer.question.check === question.check)
        .map((answer): Row => ({ repo, source, ...answer })),
    );
    const rows = all.filter(({ lacksFiles }) => !lacksFiles);
    const decided = rows.filter(({ labelled }) => labelled !== null);
    const f1 = (warn: keyof Row["checked"]) => scoreOf(countPairs(pairsOf(decided, warn))).f1?.value ?? null;
    return {
      check: question.check,
      label: question.field,
      warn: question.warn ?? "neither",
      score: scoreOf(countPairs(pairsOf(decided, "own"))),
      f1WarnNeither: f1("neither"),
      f1WarnYes: f1("yes"),
      f1WarnNo: f1("no"),
      onReadme: decided.filter(({ source }) => source === "readme").length,
      onCheckout: decided.filter(({ source }) => source === "checkout").length,
      lacksFiles: all.length - rows.length,
      partial: rows.length - decided.length,
      warnings: decided.filter(({ verdict }) => verdict === "warn").length,
      unanswered: decided.filter(({ verdict }) => verdict === "skip" || verdict === "unknown").length,
      disagreements: decided
        .filter(({ labelled, checked }) => checked.own !== null && checked.own !== labelled)
        .flatMap(shown),
      undecided: decided.filter(({ verdict, checked }) => verdict === "warn" && checked.own === null).flatMap(shown),
    };
  });
}

function pairsOf(rows: readonly Row[], warn: keyof Row["checked"]): readonly Pair[] {
  return rows.flatMap(({ labelled, checked }) => {
    const given = checked[warn];
    return labelled === null || given === null ? [] : [{ labelled, checked: given }];
  });
}

function shown({ repo, labelled, verdict, code, evidence }: Row): readonly Disagreement[] {
  return labelled === null ? [] : [{ repo, labelled, verdict, code, evidence }];
}

function evaluateMachineLearning(judged: readonly Judged[]): MachineLearningEvaluation {
  const nonMl = judged.filter(({ labelledMl }) => labelledMl === "no");
  const ml = judged.filter(({ labelledMl }) => labelledMl === "yes");
  return {
    nonMl: nonMl.length,
    spokenTo: nonMl.filter(({ machineLearning }) => machineLearning.verdict === "yes").map(({ repo }) => repo),
    ml: ml.length,
    takenForOther: ml
      .filter(({ machineLearning }) => machineLearning.verdict !== "yes")
      .map(({ repo, machineLearning }) => ({ repo, verdict: machineLearning.verdict })),
  };
}

function evaluateComparisons(judged: readonly Judged[]): readonly ComparisonEvaluation[] {
  const all = judged.flatMap(({ repo, comparisons }) => comparisons.map((one) => ({ repo, ...one })));
  return [...new Set(all.map(({ name }) => name))].map((name) => {
    const compared = all.filter((one) => one.name === name);
    const isEqual = ({ labelled, found }: (typeof all)[number]) => labelled.join("\n") === found.join("\n");
    const common = compared.flatMap(({ labelled, found }) => labelled.filter((text) => found.includes(text))).length;
    const total = (side: "labelled" | "found") => compared.flatMap((one) => one[side]).length;
    return {
      name,
      compared: compared.length,
      equal: compared.filter(isEqual).length,
      score: scoreOf({
        truePositives: common,
        falsePositives: total("found") - common,
        trueNegatives: 0,
        falseNegatives: total("labelled") - common,
      }),
      differences: compared
        .filter((one) => !isEqual(one))
        .map(({ repo, labelled, found }) => ({ repo, labelled, found })),
    };
  });
}
