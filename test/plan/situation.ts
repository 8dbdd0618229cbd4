import { defaultSettings, type Settings } from "../../src/config/settings.ts";
import type { Occasion, Offer, PlanInput } from "../../src/plan/plan.ts";
import type { Published, PublishedIssue, PublishedPull } from "../../src/plan/published.ts";
import type { StepId } from "../../src/review/check.ts";
import type { CheckReport, Report, StepReport } from "../../src/review/report.ts";
import type { UnseenReason } from "../../src/snapshot/snapshot.ts";

export interface Situation {
  readonly offers?: readonly Offer[];
  readonly pulls?: readonly PublishedPull[];
  readonly issue?: PublishedIssue | null;
  readonly issuesEnabled?: boolean;
  readonly settings?: Partial<Settings>;
  readonly occasion?: Partial<Occasion>;
  readonly steps?: readonly StepReport[];
  /** Why one of the checks could not be seen. */
  readonly unseen?: UnseenReason;
}

/** What the plan is given, ordinary wherever the situation says nothing. */
export function planInput(situation: Situation): PlanInput {
  const published: Published = {
    issuesEnabled: situation.issuesEnabled ?? true,
    issue: situation.issue ?? null,
    pulls: situation.pulls ?? [],
  };
  return {
    report: {
      ...reportOf(situation.steps ?? [step("readme", "missing")]),
      checks: situation.unseen ? [unseenCheck(situation.unseen)] : [],
    },
    offers: situation.offers ?? [],
    published,
    settings: { ...defaultSettings, ...situation.settings },
    occasion: { voice: "all", requested: [], ...situation.occasion },
  };
}

export function offer(fix: string, more: { readonly step?: StepId; readonly files?: number } = {}): Offer {
  const changes = Array.from({ length: more.files ?? 1 }, (_, index) => ({
    path: `file-${index}`,
    mode: "file" as const,
    before: undefined,
    after: "text\n",
  }));
  const proposal = { changes, remarks: [] };
  return { fix: { id: fix, step: more.step ?? "readability", repairs: [], propose: () => proposal }, proposal };
}

export function pull(fix: string, state: PublishedPull["state"], more: Partial<PublishedPull> = {}): PublishedPull {
  const closedAt = state === "open" ? null : "2026-11-20T10:00:00Z";
  return {
    fix,
    number: 5,
    url: "https://github.com/ada/salt/pull/5",
    state,
    closedAt,
    hasForeignCommits: false,
    ...more,
  };
}

export function issue(state: "open" | "closed", more: Partial<PublishedIssue> = {}): PublishedIssue {
  return {
    number: 1,
    url: "https://github.com/ada/salt/issues/1",
    state,
    closedBy: state === "open" ? null : "person",
    title: "title",
    body: "body\n",
    ...more,
  };
}

export function step(id: StepId, state: "done" | "missing" | "unseen" | "declined"): StepReport {
  const applicable = state === "unseen" || state === "declined" ? 0 : 2;
  return {
    id,
    minutes: 20,
    done: state === "done",
    declined: state === "declined" ? "not for us" : null,
    score: { passed: state === "done" ? 2 : 0, applicable },
  };
}

function unseenCheck(reason: UnseenReason): CheckReport {
  const verdict = { verdict: "unknown", code: "review/unseen", args: { reason }, evidence: [] } as const;
  return { id: "weights-published", step: "weights", fix: null, ...verdict };
}

function reportOf(steps: readonly StepReport[]): Report {
  return {
    repository: "ada/salt",
    commit: "3f2c1ab",
    machineLearning: { verdict: "yes", evidence: [] },
    steps,
    next: steps.find((candidate) => !candidate.done)?.id ?? null,
    score: { passed: 0, applicable: 0 },
    checks: [],
    guides: [],
    configurationProblems: [],
  };
}
