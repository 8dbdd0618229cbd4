import type { Evidence } from "../../src/facts/evidence.ts";
import { withoutControls } from "../../src/report/phrase.ts";
import type { CheckEvaluation, ComparisonEvaluation, Disagreement, Evaluation } from "./evaluation.ts";

/** Evidence shown for one disagreement. */
const mostEvidence = 3;

/** The evaluation as text for a terminal. Texts from repositories are shown without control characters. */
export function evaluationText(evaluation: Evaluation): string {
  const { checks, comparisons } = evaluation;
  const lines = [
    ...heading(evaluation),
    "",
    ...table(checks),
    "",
    "warn: how a warning is read in the columns before it. F1 -/yes/no: with every warning read as no answer, as yes, as no.",
    "none: skipped or unknown, so no answer. left: label partial or unsure, which counts neither way.",
    ...lackingFiles(checks),
    "",
    ...machineLearning(evaluation),
    ...comparisons.flatMap(comparison),
    ...checks.flatMap(disagreements),
  ];
  return `${lines.map(withoutControls).join("\n")}\n`;
}

function heading({ repositories, readmes, checkouts, absent }: Evaluation): readonly string[] {
  const first = `${repositories} repositories: ${checkouts} as whole checkouts, ${readmes} as README and names of files`;
  return absent.length === 0 ? [first] : [first, `not at hand: ${absent.join(", ")}`];
}

function table(checks: readonly CheckEvaluation[]): readonly string[] {
  const head = ["check", "pairs", "TP", "FP", "TN", "FN", "prec", "recall", "F1", "warn", "F1 -", "F1 yes", "F1 no"];
  const rows = checks.map((one) => [
    one.check,
    String(one.onReadme + one.onCheckout),
    ...[one.score.truePositives, one.score.falsePositives, one.score.trueNegatives, one.score.falseNegatives].map(
      String,
    ),
    rate(one.score.precision?.value),
    rate(one.score.recall?.value),
    rate(one.score.f1?.value),
    one.warn === "neither" ? "-" : one.warn,
    rate(one.f1WarnNeither),
    rate(one.f1WarnYes),
    rate(one.f1WarnNo),
    String(one.warnings),
    String(one.unanswered),
    String(one.partial),
  ]);
  return aligned([[...head, "warned", "none", "left"], ...rows]);
}

function lackingFiles(checks: readonly CheckEvaluation[]): readonly string[] {
  const lacking = checks.filter((one) => one.lacksFiles > 0);
  if (lacking.length === 0) return [];
  const pairs = lacking.reduce((sum, one) => sum + one.lacksFiles, 0);
  const names = lacking.map(({ check }) => check).join(", ");
  return [`Left out for want of files, which only a checkout has (--repositories): ${pairs} pairs of ${names}.`];
}

function machineLearning({ machineLearning: ml }: Evaluation): readonly string[] {
  return [
    `Not machine learning, and would be spoken to: ${ml.spokenTo.length} of ${ml.nonMl}`,
    ...ml.spokenTo.map((repo) => `  ${repo}`),
    `Machine learning, and would not be spoken to: ${ml.takenForOther.length} of ${ml.ml}`,
    ...ml.takenForOther.map(({ repo, verdict }) => `  ${repo} (${verdict})`),
  ];
}

function comparison({ name, compared, equal, score, differences }: ComparisonEvaluation): readonly string[] {
  const rates = `precision ${rate(score.precision?.value)}, recall ${rate(score.recall?.value)}`;
  const texts = (list: readonly string[]) => (list.length === 0 ? "nothing" : list.join(", "));
  return [
    "",
    `${name}: ${equal} of ${compared} equal; each by itself: ${rates}, F1 ${rate(score.f1?.value)}`,
    ...differences.map(({ repo, labelled, found }) => `  ${repo}: labelled ${texts(labelled)}; found ${texts(found)}`),
  ];
}

function disagreements({ check, disagreements: wrong, undecided }: CheckEvaluation): readonly string[] {
  return [
    ...(wrong.length > 0 ? ["", `${check}: ${wrong.length} disagree`, ...wrong.flatMap(disagreementLines)] : []),
    ...(undecided.length > 0
      ? ["", `${check}: ${undecided.length} warned, counted neither way`, ...undecided.flatMap(disagreementLines)]
      : []),
  ];
}

function disagreementLines({ repo, labelled, verdict, code, evidence }: Disagreement): readonly string[] {
  const more = evidence.length - mostEvidence;
  return [
    `  ${repo}: labelled ${labelled}, ${verdict} (${code})`,
    ...evidence.slice(0, mostEvidence).map((one) => `    ${placeOf(one)}`),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

function placeOf({ path, line, text, url }: Evidence): string {
  const place = path === null ? (url ?? "") : line === null ? path : `${path}:${line}`;
  return text === "" || text === place ? place : `${place}  ${text}`;
}

function rate(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : value.toFixed(3);
}

/** Columns as wide as their widest cell; the first to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
}
