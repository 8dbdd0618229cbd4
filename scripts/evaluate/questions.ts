import type { CheckId } from "../../src/report/messages/en.ts";
import type { CheckMessages } from "../../src/report/messages.ts";
import type { Verdict } from "../../src/review/verdict.ts";
import type { Label, LabelField } from "./labels.ts";

/** Null: no answer, or one that counts neither way. */
export type Answer = "yes" | "no" | null;

/** What a label and a check both answer. */
export interface Question {
  readonly check: CheckId;
  readonly field: LabelField;
  /** `readme`: the README and the names of the files are enough. `checkout`: the verdict reads other files. */
  readonly needs: "readme" | "checkout";
  /** What the check's warnings mean in the words of the label. */
  readonly warn: Answer;
  /** Codes that mean something else than their outcome says. */
  readonly codes?: { readonly [Code in keyof CheckMessages]?: Answer };
}

/**
 * The corpus calls a thing `partial` where it is there in part, and most warnings say just that: they count neither way. Where
 * the label only asks whether a thing is there (a configuration, a link, a notebook), a warning of its faults means yes.
 */
export const questions: readonly Question[] = [
  { check: "readme-figure", field: "figure", needs: "readme", warn: null },
  { check: "readme-data", field: "data", needs: "readme", warn: null },
  { check: "readme-train", field: "train", needs: "readme", warn: null },
  { check: "readme-infer", field: "infer", needs: "readme", warn: null },
  { check: "formatter", field: "formatter", needs: "checkout", warn: "yes" },
  { check: "linter", field: "linter", needs: "checkout", warn: "yes" },
  { check: "type-checker", field: "typing", needs: "checkout", warn: "yes" },
  { check: "pre-commit", field: "precommit", needs: "checkout", warn: "yes" },
  { check: "ci-workflow", field: "ci", needs: "checkout", warn: "yes" },
  { check: "ci-lints", field: "ci_lints", needs: "checkout", warn: "yes" },
  {
    check: "requirements",
    field: "deps",
    needs: "checkout",
    warn: "yes",
    codes: { "requirements/none-needed": null },
  },
  { check: "installable-package", field: "package", needs: "checkout", warn: null },
  { check: "main-folder", field: "main_folder", needs: "checkout", warn: "yes" },
  { check: "package-version", field: "version", needs: "checkout", warn: "yes" },
  { check: "pypi", field: "pypi", needs: "checkout", warn: "no" },
  { check: "notebook", field: "notebook", needs: "checkout", warn: "yes", codes: { "notebook/elsewhere": "no" } },
  {
    check: "colab-link",
    field: "colab",
    needs: "readme",
    warn: "yes",
    // The label asks for Colab in the README; the check also takes its equivalents.
    codes: { "colab-link/badge-only": "no", "colab-link/notebook-only": "no", "colab-link/other-host": null },
  },
  { check: "web-app", field: "webapp", needs: "checkout", warn: null },
  { check: "weights-published", field: "weights", needs: "checkout", warn: "yes" },
  { check: "model-loader", field: "loader", needs: "checkout", warn: null },
  { check: "blog-post", field: "blog", needs: "readme", warn: "yes" },
  { check: "paper", field: "paper", needs: "readme", warn: null },
  { check: "license", field: "license", needs: "readme", warn: null },
];

/** What people answered; null where the label is `partial` or they differed. */
export function labelledAnswer(label: Label, field: LabelField): Answer {
  if (label.unsure.includes(field)) return null;
  const value = label[field];
  if (value === null || value === "none" || value === "no") return "no";
  if (value === "partial") return null;
  if (Array.isArray(value)) return value.length > 0 ? "yes" : "no";
  return "yes";
}

/** What the check answered. `warn` reads warnings as given; without it, as the question says. */
export function checkedAnswer(question: Question, verdict: Verdict, warn: Answer | undefined = undefined): Answer {
  const { codes = {} } = question;
  if (warn === undefined || verdict.verdict !== "warn") {
    const special = codes[verdict.code as keyof typeof codes];
    if (special !== undefined) return special;
  }
  switch (verdict.verdict) {
    case "pass":
      return "yes";
    case "fail":
      return "no";
    case "warn":
      return warn === undefined ? question.warn : warn;
    default:
      return null;
  }
}
