import type { PhrasingContent } from "mdast";
import type { Settings } from "../config/settings.ts";
import type { PublishedPull } from "../plan/published.ts";
import type { CheckReport, StepReport } from "../review/report.ts";
import type { CheckRunAnnotation, CheckRunText, GitHubContext, Report } from "./context.ts";
import {
  headline,
  missingTitles,
  nextStep,
  settingsProblems,
  stepDetails,
  stepTable,
  titleOf,
  unseenLine,
} from "./document/document.ts";
import { gitHubLinks } from "./document/links.ts";
import { link, paragraph } from "./document/nodes.ts";
import { markdownOf } from "./document/to-markdown.ts";
import { recheckButton, wordsOfFix } from "./messages/en/fixes.ts";
import { type CheckId, checkTitles, messageOf, reportWords } from "./messages/en.ts";
import { plainText, withoutControls } from "./phrase.ts";

const mostAnnotations = 50;
const mostActions = 3;

/** Their evidence is whole files and functions: nothing is wrong with the line at which it stands. */
const withoutAnnotations: readonly string[] = ["formatted-code", "type-hints"];

/** Text of the check run on the reviewed commit. */
export function checkRunText(report: Report, context: GitHubContext, settings: Settings): CheckRunText {
  const links = gitHubLinks(context);
  const summary = [
    headline(report),
    ...settingsProblems(report),
    ...nextStep(report),
    stepTable(report, (step) => noteOn(step, report, context)),
    ...unseenLine(report),
  ];
  return {
    title: titleOf(report),
    summary: markdownOf(summary),
    text: markdownOf(stepDetails(report, links)),
    conclusion: conclusionOf(report, settings),
    annotations: annotationsOf(report),
    actions: actionsOf(context),
  };
}

/** The check run where nothing is to be reviewed: one line, no advice. */
export function silentCheckRunText(): CheckRunText {
  return {
    title: reportWords.notMachineLearning,
    summary: markdownOf([paragraph(reportWords.notMachineLearningLong)]),
    text: "",
    conclusion: "skipped",
    annotations: [],
    actions: [],
  };
}

function noteOn(step: StepReport, report: Report, context: GitHubContext): readonly PhrasingContent[] {
  if (step.declined !== null) return [text(reportWords.declinedStep)];
  const open = openPullOf(step, context);
  if (open) return [link(open.url, `#${open.number}`), text(` ${reportWords.pullOpen}`)];
  return [text(missingTitles(report, step.id))];
}

function openPullOf(step: StepReport, { offers, published }: GitHubContext): PublishedPull | undefined {
  const ownFixes = offers.filter(({ fix }) => fix.step === step.id).map(({ fix }) => fix.id);
  return published.pulls.find((pull) => pull.state === "open" && ownFixes.includes(pull.fix));
}

function conclusionOf({ checks }: Report, { failOn }: Settings): CheckRunText["conclusion"] {
  const fails = checks.some((check) => check.verdict === "fail");
  const warns = checks.some((check) => check.verdict === "warn");
  if (failOn !== "never" && (fails || (warns && failOn === "warn"))) return "failure";
  return fails || warns ? "neutral" : "success";
}

/** Fails before warnings; within a check its own order, which is worst first. */
function annotationsOf({ checks }: Report): readonly CheckRunAnnotation[] {
  const rank = { fail: 0, warn: 1 } as const;
  const isRanked = (check: CheckReport): check is CheckReport & { verdict: "fail" | "warn" } => check.verdict in rank;
  return checks
    .filter(isRanked)
    .filter((check) => !withoutAnnotations.includes(check.id))
    .sort((one, other) => rank[one.verdict] - rank[other.verdict])
    .flatMap(annotationsAt)
    .slice(0, mostAnnotations);
}

function annotationsAt(check: CheckReport): CheckRunAnnotation[] {
  return check.evidence.flatMap(({ path, line, text: seen }) => {
    if (path === null || line === null) return [];
    return {
      path,
      start_line: line,
      end_line: line,
      annotation_level: check.verdict === "fail" ? "warning" : "notice",
      title: checkTitles[check.id as CheckId],
      message: `${withoutControls(seen)}\n\n${plainText(messageOf(check))}`,
    };
  });
}

function actionsOf({ offers, published }: GitHubContext): CheckRunText["actions"] {
  const isOpen = (fix: string) => published.pulls.some((pull) => pull.fix === fix && pull.state === "open");
  const buttons = offers
    .filter(({ fix, proposal }) => proposal.changes.length > 0 && !isOpen(fix.id))
    .map(({ fix }) => ({ ...wordsOfFix(fix.id).button, identifier: `fix:${fix.id}` }));
  return [...buttons.slice(0, mostActions - 1), { ...recheckButton, identifier: "recheck" }];
}

function text(value: string): PhrasingContent {
  return { type: "text", value };
}
