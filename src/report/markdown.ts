import type { RootContent } from "mdast";
import type { Report } from "../review/report.ts";
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
import { gitHubLinks, type Links, noLinks } from "./document/links.ts";
import { code, heading, paragraph } from "./document/nodes.ts";
import { markdownOf } from "./document/to-markdown.ts";
import { reportWords } from "./messages/en.ts";

/** The whole report as GitHub's Markdown: `scan --format markdown`, a job summary. Ends with a line feed. */
export function markdownReport(report: Report): string {
  return markdownOf(reportDocument(report, linksOf(report)));
}

function reportDocument(report: Report, links: Links): RootContent[] {
  return [
    heading(1, `${reportWords.documentTitle}: ${titleOf(report)}`),
    ...(report.repository === null ? [] : [identity(report.repository, report.commit)]),
    ...machineLearningNote(report),
    headline(report),
    ...settingsProblems(report),
    ...nextStep(report),
    stepTable(report, (step) => [{ type: "text", value: missingTitles(report, step.id) }]),
    ...unseenLine(report),
    ...stepDetails(report, links),
  ];
}

function linksOf({ repository, commit }: Report): Links {
  if (repository === null || commit === null) return noLinks;
  return gitHubLinks({ host: "https://github.com", repository, commit, site: null });
}

function identity(repository: string, commit: string | null): RootContent {
  return commit === null ? paragraph(code(repository)) : paragraph(code(repository), " ", code(commit.slice(0, 7)));
}

function machineLearningNote({ machineLearning: { verdict } }: Report): RootContent[] {
  if (verdict === "yes") return [];
  return [paragraph(verdict === "no" ? reportWords.noMachineLearning : reportWords.unsureMachineLearning)];
}
