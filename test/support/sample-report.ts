import { defaultSettings } from "../../src/config/settings.ts";
import type { Offer } from "../../src/plan/plan.ts";
import type { Published, PublishedPull } from "../../src/plan/published.ts";
import type { GitHubContext } from "../../src/report/context.ts";
import type { Fix } from "../../src/review/fix.ts";
import type { CheckReport, Report } from "../../src/review/report.ts";
import { steps } from "../../src/steps/steps.ts";

/** A report in which every check has the verdict that `verdicts` gives it, and passes otherwise. */
export function sampleReport(verdicts: Readonly<Record<string, Partial<CheckReport>>> = {}): Report {
  const checks = steps.flatMap((step) =>
    step.checks.map(
      (check): CheckReport => ({
        id: check.id,
        step: step.id,
        verdict: "pass",
        code: "review/crashed",
        args: { error: "sample" },
        evidence: [],
        fix: null,
        ...verdicts[check.id],
      }),
    ),
  );
  const scoreOf = (own: readonly CheckReport[]) => ({
    passed: own.filter((check) => check.verdict === "pass").length,
    applicable: own.filter((check) => ["pass", "warn", "fail"].includes(check.verdict)).length,
  });
  const stepReports = steps.map((step) => {
    const own = checks.filter((check) => check.step === step.id);
    const done = own.some((check) => check.verdict === "pass") && own.every((check) => check.verdict !== "fail");
    return { id: step.id, minutes: step.minutes, done, declined: null, score: scoreOf(own) };
  });
  return {
    repository: "ada/salt",
    commit: "3f2c1ab".padEnd(40, "0"),
    machineLearning: { verdict: "yes", evidence: [] },
    steps: stepReports,
    next: stepReports.find((step) => !step.done)?.id ?? null,
    score: scoreOf(checks),
    checks,
    guides: [],
    configurationProblems: [],
  };
}

export const readabilityFix: Fix = {
  id: "readability",
  step: "readability",
  repairs: ["formatter"],
  propose: () => ({ changes: [], remarks: [] }),
};

const readabilityOffer: Offer = {
  fix: readabilityFix,
  proposal: {
    changes: [{ path: "pyproject.toml", mode: "file", before: undefined, after: "[tool.black]\n" }],
    remarks: [],
  },
};

export function samplePull(more: Partial<PublishedPull> = {}): PublishedPull {
  return {
    fix: "readability",
    number: 7,
    url: "https://github.com/ada/salt/pull/7",
    state: "open",
    closedAt: null,
    hasForeignCommits: false,
    ...more,
  };
}

export function sampleContext(more: Partial<GitHubContext> = {}): GitHubContext {
  const published: Published = { issuesEnabled: true, issue: null, pulls: [] };
  return {
    host: "https://github.com",
    repository: "ada/salt",
    commit: "3f2c1ab".padEnd(40, "0"),
    defaultBranch: "main",
    site: "https://app.example",
    published,
    offers: [readabilityOffer],
    ...more,
  };
}

export { defaultSettings };
