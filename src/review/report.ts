import type { MachineLearning } from "../facts/machine-learning.ts";
import type { StepId } from "./check.ts";
import type { Advice } from "./guide.ts";
import type { Verdict } from "./verdict.ts";

export interface CheckReport extends Verdict {
  readonly id: string;
  readonly step: StepId;
  /** The fix that would make the check pass, or null where there is none or none is needed. */
  readonly fix: string | null;
}

export interface StepReport {
  readonly id: StepId;
  readonly minutes: number;
  /** None of its checks fails and at least one passes. */
  readonly done: boolean;
  /** The reason for which the repository does without it, or null. */
  readonly declined: string | null;
  readonly score: Score;
}

export interface Score {
  readonly passed: number;
  /** Checks that apply and could be seen: those that pass, warn or fail. */
  readonly applicable: number;
}

/** The outcome of a review as data, without any prose. */
export interface Report {
  readonly repository: string | null;
  readonly commit: string | null;
  readonly machineLearning: MachineLearning;
  readonly steps: readonly StepReport[];
  /** The first step in the essay's order that is neither done nor declined. */
  readonly next: StepId | null;
  readonly score: Score;
  readonly checks: readonly CheckReport[];
  /** What a person does by hand for a step whose checks ask for it. */
  readonly guides: readonly { readonly step: StepId; readonly advice: readonly Advice[] }[];
  /** What the repository's configuration file has wrong; the defaults were used for it. */
  readonly configurationProblems: readonly string[];
}
