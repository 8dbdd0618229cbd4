import type { CheckEvaluation, ComparisonEvaluation, Evaluation } from "./evaluation.ts";
import type { Rate } from "./score.ts";

/** Below this precision a check must not be the reason for a pull request. */
const leastPrecision = 0.9;

/** `docs/accuracy.md` as a whole. */
export function accuracyPage(evaluation: Evaluation): string {
  return `${[
    ...introduction(evaluation),
    ...machineLearning(evaluation),
    ...checks(evaluation.checks),
    ...comparisons(evaluation.comparisons),
    ...method(),
  ].join("\n")}\n`;
}

function introduction({ repositories, readmes, checkouts }: Evaluation): readonly string[] {
  return [
    "<!-- Generated: npm run evaluate -- <corpus folder> --repositories <folder of checkouts> --write docs/accuracy.md -->",
    "",
    "# Accuracy",
    "",
    `How often the verdicts agree with labels that were given by reading: ${repositories} public repositories, among them solutions`,
    "of competitions, code of papers, libraries, student projects, apps, and some that are not machine learning, in several",
    "languages.",
    "",
    "**Read the figures with care.** The rules were written with these repositories in view: mistakes seen here were mended. On",
    "other repositories the figures will be lower. The intervals show what chance does in a sample of this size; they do not show",
    "that effect. The sample is small, above all where few repositories have a thing at all (see the column *yes*).",
    "",
    `Of the repositories, ${checkouts} were reviewed as whole checkouts, and ${readmes} by their README and the names of their files`,
    "alone. Checks that read other files were measured on checkouts only.",
    "",
  ];
}

function machineLearning({ machineLearning: ml }: Evaluation): readonly string[] {
  return [
    "## Whether to speak at all",
    "",
    `- Not machine learning, and would have been spoken to: ${ml.spokenTo.length} of ${ml.nonMl}.`,
    `- Machine learning, and would not have been spoken to: ${ml.takenForOther.length} of ${ml.ml}.`,
    "",
  ];
}

function checks(list: readonly CheckEvaluation[]): readonly string[] {
  const weak = list.filter(({ score }) => score.precision !== null && score.precision.value < leastPrecision);
  return [
    "## Each check",
    "",
    "*Yes* means that the thing is there: a verdict `pass` where the label is yes is a true positive. Values stand with their 95 %",
    "intervals.",
    "",
    "| check | READMEs | checkouts | yes | no | precision | recall | F1 | wrong | warned | no answer |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ...list.map(checkRow),
    "",
    `- *READMEs*, *checkouts*: labels that were compared, by what the verdict was given on.`,
    "- *yes*, *no*: labels where the check gave an answer.",
    "- *wrong*: verdicts against the label. *Warned*: `warn` where the label is yes or no. *No answer*: `skip` or `unknown`.",
    "",
    weak.length === 0
      ? `No check has a precision below ${leastPrecision}.`
      : `Below a precision of ${leastPrecision}: ${weak.map(({ check }) => link(check)).join(", ")}.`,
    "",
    "### How warnings were read",
    "",
    "A `warn` is neither yes nor no. Where the label asks only whether a thing is there, it counts as yes; where a half-met label",
    "is called partial, it counts neither way, as that label does. F1 under each reading:",
    "",
    "| check | counted as | neither | yes | no |",
    "| --- | --- | --- | --- | --- |",
    ...list
      .filter(({ warnings }) => warnings > 0)
      .map((one) =>
        row([link(one.check), one.warn, plain(one.f1WarnNeither), plain(one.f1WarnYes), plain(one.f1WarnNo)]),
      ),
    "",
  ];
}

function checkRow(one: CheckEvaluation): string {
  const { truePositives, falsePositives, trueNegatives, falseNegatives } = one.score;
  return row([
    link(one.check),
    one.onReadme,
    one.onCheckout,
    truePositives + falseNegatives,
    trueNegatives + falsePositives,
    withInterval(one.score.precision),
    withInterval(one.score.recall),
    withInterval(one.score.f1),
    one.disagreements.length,
    one.warnings,
    one.unanswered,
  ]);
}

function comparisons(list: readonly ComparisonEvaluation[]): readonly string[] {
  if (list.length === 0) return [];
  return [
    "## More than yes and no",
    "",
    "| what | repositories | equal | precision | recall |",
    "| --- | --- | --- | --- | --- |",
    ...list.map(({ name, compared, equal, score }) =>
      row([name, compared, equal, withInterval(score.precision), withInterval(score.recall)]),
    ),
    "",
  ];
}

function method(): readonly string[] {
  return [
    "## Method",
    "",
    "- Each repository was read and labelled twice, independently. Where the two labels differ, or where a thing is there in part,",
    "  the label counts neither way.",
    "- The review ran with the default settings and without GitHub: releases counted as none.",
    "- Intervals of precision and recall are Wilson's. F1 is a rising function of TP / (TP + FP + FN), which is a proportion; its",
    "  interval is Wilson's interval of that proportion, sent through the same function.",
    "- `npm run evaluate` with the corpus folder prints the same figures, with every disagreement and the lines that the check gave",
    "  as evidence.",
  ];
}

function link(check: string): string {
  return `[\`${check}\`](checks/${check}.md)`;
}

function withInterval(rate: Rate | null): string {
  return rate === null ? "–" : `${plain(rate.value)} (${plain(rate.low)}–${plain(rate.high)})`;
}

function plain(value: number | null): string {
  return value === null ? "–" : value.toFixed(2);
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}
