import { defaultSettings } from "../../src/config/settings.ts";
import type { Evidence } from "../../src/facts/evidence.ts";
import { type FactName, type Facts, type FactValues, factsOf } from "../../src/facts/facts.ts";
import type { MachineLearning } from "../../src/facts/machine-learning.ts";
import type { CheckReport } from "../../src/review/report.ts";
import { review } from "../../src/review/review.ts";
import { type Comparison, compareHosts, compareLicense, compareMainFolder } from "./comparisons.ts";
import type { Label } from "./labels.ts";
import { type Answer, checkedAnswer, labelledAnswer, type Question, questions } from "./questions.ts";
import type { Repository, Source } from "./repositories.ts";

/** A repository with what people said of it and what the review did. */
export interface Judged {
  readonly repo: string;
  readonly source: Source;
  readonly labelledMl: Label["ml"];
  readonly machineLearning: MachineLearning;
  readonly checks: readonly CheckReport[];
  readonly answers: readonly AnsweredQuestion[];
  readonly comparisons: readonly Comparison[];
}

export interface AnsweredQuestion {
  readonly question: Question;
  readonly labelled: Answer;
  /** With warnings read as the question says, as no answer, as yes, and as no. */
  readonly checked: { readonly own: Answer; readonly neither: Answer; readonly yes: Answer; readonly no: Answer };
  readonly verdict: CheckReport["verdict"];
  readonly code: string;
  readonly evidence: readonly Evidence[];
  /** The verdict reads files that are not at hand: the pair is left out. */
  readonly lacksFiles: boolean;
}

/** Reviews a repository with the default settings, as the labellers knew none of its own. */
export function judge(label: Label, { snapshot, source }: Repository): Judged {
  const facts = factsOf(snapshot, defaultSettings);
  const { checks, machineLearning } = review(facts, defaultSettings);
  const answers = questions.flatMap((question) => {
    const report = checks.find(({ id }) => id === question.check);
    return report ? [answer(label, question, report, source)] : [];
  });
  const reportOfLicense = checks.find(({ id }) => id === "license");
  const comparisons = [
    ...(source === "checkout" ? compareMainFolder(label, factValue(facts, "packaging")) : []),
    ...compareHosts(label, factValue(facts, "weights"), source),
    ...(reportOfLicense && source === "checkout" ? compareLicense(label, reportOfLicense) : []),
  ];
  return { repo: label.repo, source, labelledMl: label.ml, machineLearning, checks, answers, comparisons };
}

function answer(label: Label, question: Question, report: CheckReport, source: Source): AnsweredQuestion {
  const { verdict, code, evidence } = report;
  return {
    question,
    labelled: labelledAnswer(label, question.field),
    checked: {
      own: checkedAnswer(question, report),
      neither: checkedAnswer(question, report, null),
      yes: checkedAnswer(question, report, "yes"),
      no: checkedAnswer(question, report, "no"),
    },
    verdict,
    code,
    evidence,
    lacksFiles: question.needs === "checkout" && source === "readme",
  };
}

function factValue<Name extends FactName>(facts: Facts, name: Name): FactValues[Name] {
  const fact = facts.get(name);
  if (!fact.seen) throw new Error(`fact ${name} is not seen: ${fact.reason}`);
  return fact.value;
}
