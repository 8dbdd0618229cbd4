import type { Settings } from "../config/settings.ts";
import type { FactName, Facts, FactValues } from "../facts/facts.ts";
import type { MachineLearning } from "../facts/machine-learning.ts";
import type { UnseenReason } from "../snapshot/snapshot.ts";
import { checks, fixes, steps } from "../steps/steps.ts";
import type { Check } from "./check.ts";
import type { CheckReport, Report, Score, StepReport } from "./report.ts";
import { type Outcome, skip, unknown, type Verdict } from "./verdict.ts";

/** Reviews what the facts tell: every check, once, each on its own. */
export function review(facts: Facts, settings: Settings, configurationProblems: readonly string[] = []): Report {
  const snapshot = alwaysSeen(facts, "snapshot");
  const checkReports = checks.map((check): CheckReport => {
    const verdict = runCheck(check, facts, settings);
    const fix = isMissing(verdict) ? fixes.find((candidate) => candidate.repairs.includes(check.id)) : undefined;
    return { id: check.id, step: check.step, ...verdict, fix: fix?.id ?? null };
  });
  const stepReports = steps.map((step): StepReport => {
    const own = checkReports.filter((check) => check.step === step.id);
    const done = own.some((check) => check.verdict === "pass") && own.every((check) => check.verdict !== "fail");
    return {
      id: step.id,
      minutes: step.minutes,
      done,
      declined: settings.declinedSteps.get(step.id) ?? null,
      score: scoreOf(own),
    };
  });
  return {
    repository: snapshot.repository,
    commit: snapshot.commit,
    machineLearning: machineLearningOf(facts),
    steps: stepReports,
    next: stepReports.find((step) => !step.done && step.declined === null)?.id ?? null,
    score: scoreOf(checkReports),
    checks: checkReports,
    guides: guidesFor(checkReports, facts, settings),
    configurationProblems,
  };
}

/** The guides that a verdict calls for. One that crashes gives no advice and leaves the others unharmed. */
function guidesFor(reports: readonly CheckReport[], facts: Facts, settings: Settings): Report["guides"] {
  const missing = new Set(reports.filter(isMissing).map(({ id }) => id));
  return steps.flatMap(({ id, guide }) => {
    if (!guide?.answers.some((check) => missing.has(check))) return [];
    try {
      const advice = guide.advise(facts, settings);
      return advice.length > 0 ? [{ step: id, advice }] : [];
    } catch {
      return [];
    }
  });
}

function isMissing({ verdict }: { readonly verdict: Outcome }): boolean {
  return verdict === "fail" || verdict === "warn";
}

/** One check's verdict. A crash, an unseen fact or a truncated tree makes it `unknown`; nothing makes it throw. */
export function runCheck(check: Check<string, any, any>, facts: Facts, settings: Settings): Verdict {
  const off = settings.disabledChecks.get(check.id) ?? settings.declinedSteps.get(check.step);
  if (off !== undefined) return skip("review/switched-off", { reason: off });
  try {
    const given: Partial<Record<FactName, unknown>> = {};
    for (const name of check.requires as readonly FactName[]) {
      const fact = facts.get(name);
      if (!fact.seen) return unseen(fact.reason);
      given[name] = fact.value;
    }
    const verdict: Verdict = check.run(given as FactValues, settings);
    const absenceProvesNothing = verdict.verdict === "fail" && alwaysSeen(facts, "tree").truncated;
    return absenceProvesNothing ? unseen("truncated-tree") : verdict;
  } catch (error) {
    return unknown("review/crashed", { error: error instanceof Error ? error.message : String(error) });
  }
}

/** Without an answer nothing is said to anybody: `unsure` is as silent as `no`. */
export function machineLearningOf(facts: Facts): MachineLearning {
  try {
    return alwaysSeen(facts, "machineLearning");
  } catch {
    return { verdict: "unsure", evidence: [] };
  }
}

function unseen(reason: UnseenReason): Verdict {
  return unknown("review/unseen", { reason });
}

function scoreOf(reports: readonly CheckReport[]): Score {
  const passed = reports.filter((report) => report.verdict === "pass").length;
  const missed = reports.filter(isMissing).length;
  return { passed, applicable: passed + missed };
}

/** The value of a fact that is computed from the snapshot alone, and therefore always seen. */
function alwaysSeen<Name extends FactName>(facts: Facts, name: Name): FactValues[Name] {
  const fact = facts.get(name);
  if (!fact.seen) throw new Error(`fact ${name} is not seen: ${fact.reason}`);
  return fact.value;
}
