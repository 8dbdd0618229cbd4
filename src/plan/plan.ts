import type { Settings } from "../config/settings.ts";
import type { Fix, Proposal } from "../review/fix.ts";
import type { Report } from "../review/report.ts";
import type { Published } from "./published.ts";

/** A fix with what it would change on this snapshot. */
export interface Offer {
  readonly fix: Fix;
  readonly proposal: Proposal;
}

/** On what occasion we speak: decides how much. */
export interface Occasion {
  /** `check-run`: nothing but the check run (a pull request's head, many repositories installed at once, a bot's push). */
  readonly voice: "all" | "check-run";
  /** Fixes that a person has just asked for: a ticked box, a button, a comment. Takes an earlier "no" back. */
  readonly requested: readonly string[];
}

export interface PlanInput {
  readonly report: Report;
  readonly offers: readonly Offer[];
  readonly published: Published;
  readonly settings: Settings;
  readonly occasion: Occasion;
}

export type PullAction =
  | { readonly action: "open"; readonly offer: Offer }
  | {
      readonly action: "leave";
      readonly fix: string;
      readonly why:
        | "nothing-to-change"
        | "already-open"
        | "declined"
        | "not-asked"
        | "limit"
        | "silent"
        | "foreign-commits";
    };

export type IssueAction =
  | { readonly action: "create"; readonly title: string; readonly body: string }
  | { readonly action: "update"; readonly number: number; readonly title: string; readonly body: string }
  | { readonly action: "close"; readonly number: number; readonly title: string; readonly body: string }
  | { readonly action: "reopen"; readonly number: number; readonly title: string; readonly body: string }
  | {
      readonly action: "leave";
      readonly why: "unchanged" | "closed-by-person" | "silent" | "issues-disabled" | "nothing-to-say";
    };

export { planIssue } from "./plan-issue.ts";
export { planPulls } from "./plan-pulls.ts";
