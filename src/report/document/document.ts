import type { BlockContent, List, ListItem, PhrasingContent, RootContent, Table } from "mdast";
import type { StepId } from "../../review/check.ts";
import type { CheckReport, Report, StepReport } from "../../review/report.ts";
import type { Outcome } from "../../review/verdict.ts";
import type { UnseenReason } from "../../snapshot/snapshot.ts";
import { type CheckId, checkTitles, messageOf, reportWords, stepTitles, unseenShort } from "../messages/en.ts";
import type { Links } from "./links.ts";
import {
  bullets,
  code,
  details,
  html,
  linkOr,
  listItem,
  nodesOf,
  paragraph,
  separated,
  strong,
  table,
} from "./nodes.ts";

const evidenceShown = 3;

const marks: Readonly<Record<Outcome, string>> = { pass: "✅", warn: "⚠️", fail: "❌", skip: "➖", unknown: "❔" };

/** `4 of 9 steps done`, and the step that is next. Fits a title. */
export function titleOf(report: Report): string {
  const { done, wanted } = stepCounts(report);
  if (report.next === null) return done === wanted ? reportWords.allDone(wanted) : reportWords.stepsDone(done, wanted);
  return `${reportWords.stepsDone(done, wanted)}. ${reportWords.next(report.next, minutesOf(report, report.next))}`;
}

/** Steps done, of those that the repository wants. */
export function stepCounts(report: Report): { readonly done: number; readonly wanted: number } {
  const wanted = report.steps.filter((step) => step.declined === null);
  return { done: wanted.filter((step) => step.done).length, wanted: wanted.length };
}

/** The first line and its bar. */
export function headline(report: Report): BlockContent {
  const { done, wanted } = stepCounts(report);
  const bar = "█".repeat(done) + "░".repeat(wanted - done);
  return paragraph(
    strong(reportWords.stepsDone(done, wanted)),
    " ",
    code(bar),
    ` ${reportWords.checksPass(report.score)}`,
  );
}

/** The next step: its time, what is there, what is not. Empty when there is none. */
export function nextStep(report: Report): readonly BlockContent[] {
  if (report.next === null) return [];
  const own = checksOf(report, report.next);
  const there = titles(own, "pass");
  const incomplete = titles(own, "warn");
  const missing = titles(own, "fail");
  const sentence = (label: string, items: string) => (items === "" ? "" : ` ${label}: ${items}.`);
  return [
    paragraph(
      strong(reportWords.nextHeading(report.next, minutesOf(report, report.next))),
      sentence(reportWords.there, there) +
        sentence(reportWords.incomplete, incomplete) +
        sentence(reportWords.missing, missing),
    ),
  ];
}

/** One row a step. `note` is what stands beside it: an open pull request, the checks that miss. */
export function stepTable(report: Report, note: (step: StepReport) => readonly PhrasingContent[]): Table {
  const rows = report.steps.map((step) => {
    const isNext = step.id === report.next;
    const title = stepTitles[step.id];
    return [
      [stepMark(report, step)],
      [isNext ? strong(title) : title],
      [reportWords.ofChecks(step.score)],
      [...note(step)],
    ];
  });
  return table([[[""], [reportWords.tableStep], [reportWords.tableChecks], [""]], ...rows]);
}

/** The titles of a step's checks that warn or fail. */
export function missingTitles(report: Report, step: StepId): string {
  return [titles(checksOf(report, step), "fail"), titles(checksOf(report, step), "warn")].filter(Boolean).join(", ");
}

/** One line for all that could not be seen, grouped by its reason. Empty when all was seen. */
export function unseenLine(report: Report): readonly BlockContent[] {
  const hidden = report.checks.filter((check) => check.verdict === "unknown");
  if (hidden.length === 0) return [];
  const byReason = Map.groupBy(hidden, (check) => reasonOf(check));
  const parts = [...byReason].map(([reason, checks]) => {
    const names = checks.map((check) => checkTitles[check.id as CheckId]).join(", ");
    return reason === null ? names : `${names} (${reason})`;
  });
  return [paragraph(`${reportWords.unseenChecks(hidden.length)}: ${parts.join("; ")}.`)];
}

/** Every check with its verdict and evidence, one folded block a step. */
export function stepDetails(report: Report, links: Links): readonly RootContent[] {
  return report.steps.flatMap((step) => {
    const summary = `${stepMark(report, step)} ${stepTitles[step.id]}: ${reportWords.ofChecks(step.score)}`;
    return details(summary, checkList(checksOf(report, step.id), links));
  });
}

/** One line a check: mark, name, what was seen, where, and the check's page. */
function checkList(checks: readonly CheckReport[], links: Links): List {
  return bullets(checks.map((check) => checkLine(check, links)));
}

export function checksOf(report: Report, step: StepId): readonly CheckReport[] {
  return report.checks.filter((check) => check.step === step);
}

/** What the settings file has wrong, told and not hidden. Empty when it is fine. */
export function settingsProblems(report: Report): readonly RootContent[] {
  if (report.configurationProblems.length === 0) return [];
  return [
    html("<!-- settings -->"),
    paragraph(`⚠️ ${reportWords.settingsProblem}:`),
    bullets(report.configurationProblems.map((problem) => listItem(null, code(problem)))),
  ];
}

/** The places that a verdict rests on, linked; at most three. */
export function evidencePlaces(check: CheckReport, links: Links): PhrasingContent[] {
  const places = check.evidence.slice(0, evidenceShown).map((evidence) => {
    const place =
      evidence.path === null
        ? evidence.text
        : evidence.line === null
          ? evidence.path
          : `${evidence.path}:${evidence.line}`;
    return linkOr(links.evidence(evidence), code(place));
  });
  const more = check.evidence.length - places.length;
  return more > 0 ? [...separated(places), { type: "text", value: ` +${more}` }] : separated(places);
}

function checkLine(check: CheckReport, links: Links): ListItem {
  const title = checkTitles[check.id as CheckId];
  const places = evidencePlaces(check, links);
  const page = links.check(check.id);
  const help = (check.verdict === "fail" || check.verdict === "warn") && page !== null;
  return listItem(
    null,
    `${marks[check.verdict]} `,
    strong(title),
    ": ",
    ...nodesOf(messageOf(check)),
    ...(places.length > 0 ? [{ type: "text", value: " · " } as const, ...places] : []),
    ...(help
      ? [{ type: "text", value: " · " } as const, linkOr(page, { type: "text", value: reportWords.howToPass })]
      : []),
  );
}

function stepMark(report: Report, step: StepReport): string {
  if (step.declined !== null) return "➖";
  if (step.done) return "✅";
  return step.id === report.next ? "👉" : "⬜";
}

function titles(checks: readonly CheckReport[], verdict: Outcome): string {
  return checks
    .filter((check) => check.verdict === verdict)
    .map((check) => checkTitles[check.id as CheckId])
    .join(", ");
}

function minutesOf(report: Report, id: StepId): number {
  return report.steps.find((step) => step.id === id)?.minutes ?? 0;
}

function reasonOf(check: CheckReport): string | null {
  return check.code === "review/unseen" ? unseenShort[check.args.reason as UnseenReason] : null;
}
