import type { ListItem, RootContent } from "mdast";
import type { Offer } from "../plan/plan.ts";
import type { PublishedPull } from "../plan/published.ts";
import type { CheckReport, StepReport } from "../review/report.ts";
import type { GitHubContext, Report } from "./context.ts";
import {
  checksOf,
  evidencePlaces,
  headline,
  settingsProblems,
  stepCounts,
  stepDetails,
  unseenLine,
} from "./document/document.ts";
import { guideBlocks } from "./document/guides.ts";
import { gitHubLinks, type Links } from "./document/links.ts";
import { bullets, code, heading, html, link, listItem, nodesOf, paragraph } from "./document/nodes.ts";
import { markdownOf } from "./document/to-markdown.ts";
import { wordsOfFix } from "./messages/en/fixes.ts";
import { issueWords } from "./messages/en/issue.ts";
import { type CheckId, checkTitles, duration, messageOf } from "./messages/en.ts";

/** Hidden first line of the living issue; with our authorship it is how the issue is found again. */
export const issueMarker = "<!-- ml-repo-review:living-issue -->";

const shortShaLength = 7;

/** Text of the living issue. The same report and state give the same text, byte for byte. */
export function issueText(report: Report, context: GitHubContext): { readonly title: string; readonly body: string } {
  const links = gitHubLinks(context);
  const { done, wanted } = stepCounts(report);
  const document: RootContent[] = [
    html(issueMarker),
    follows(context, links),
    headline(report),
    ...(done === wanted ? [paragraph(issueWords.allDone)] : []),
    ...settingsProblems(report),
    ...nextBlock(report, links),
    heading(3, issueWords.pullsHeading),
    bullets(report.steps.flatMap((step) => boxes(step, context))),
    paragraph(issueWords.pullsNote),
    ...byHand(report),
    heading(3, issueWords.allSteps),
    ...stepDetails(report, links),
    ...unseenLine(report),
    { type: "thematicBreak" },
    ...footer(),
  ];
  return { title: issueWords.title, body: markdownOf(document) };
}

/**
 * True when two texts of the issue differ in nothing but the commit they link to. Such an issue is left alone: its links
 * still show the lines that its verdicts rest on.
 */
export function isSameIssueText(one: string, other: string): boolean {
  return withoutCommits(one) === withoutCommits(other);
}

/** Ids of the fixes whose boxes are ticked in `after` and were not in `before` (null: every ticked box counts). */
export function newlyTicked(before: string | null, after: string): readonly string[] {
  const earlier = new Set(before === null ? [] : tickedFixes(before));
  return tickedFixes(after).filter((fix) => !earlier.has(fix));
}

function tickedFixes(body: string): readonly string[] {
  // Blanks of one line only: over line ends the search would take quadratic time in a text of empty lines.
  const box = /^[ \t]*[-*] \[[xX]\] .*<!-- fix:([a-z-]{1,40}) -->/gm;
  return [...new Set([...body.matchAll(box)].map((match) => match[1] as string))];
}

function withoutCommits(body: string): string {
  return body
    .replaceAll("\r\n", "\n")
    .replaceAll(/\/(blob|commit)\/[0-9a-f]{40}/g, "/$1/")
    .replaceAll(/\[`[0-9a-f]{7}`\]/g, "")
    .trim();
}

function follows({ commit }: GitHubContext, links: Links): RootContent {
  const short = code(commit.slice(0, shortShaLength));
  const address = links.commit();
  return {
    type: "blockquote",
    children: [
      paragraph(
        `${issueWords.follows} `,
        address === null ? short : link(address, short),
        `. ${issueWords.howToSilence}`,
      ),
    ],
  };
}

function nextBlock(report: Report, links: Links): RootContent[] {
  const next = report.steps.find((step) => step.id === report.next);
  if (!next) return [];
  const applicable = checksOf(report, next.id).filter((check) => check.verdict !== "skip");
  return [
    heading(3, issueWords.nextHeading(next.id, duration(next.minutes))),
    bullets(applicable.map((check) => nextLine(check, links))),
  ];
}

function nextLine(check: CheckReport, links: Links): ListItem {
  const places = evidencePlaces(check, links);
  return listItem(
    check.verdict === "pass",
    `${checkTitles[check.id as CheckId]}: `,
    ...nodesOf(messageOf(check)),
    ...(places.length > 0 ? [{ type: "text", value: " · " } as const, ...places] : []),
  );
}

/** The boxes of a step: one for each of its fixes, or one that says that it is coming. */
function boxes(step: StepReport, context: GitHubContext): ListItem[] {
  if (step.declined !== null) return [];
  const own = context.offers.filter(({ fix }) => fix.step === step.id);
  if (own.length === 0) {
    return [listItem(step.done, code(step.id), `: ${step.done ? issueWords.nothingToDo : issueWords.coming}`)];
  }
  return own.map((offer) =>
    boxOf(
      offer,
      context.published.pulls.find((pull) => pull.fix === offer.fix.id),
    ),
  );
}

function boxOf({ fix, proposal }: Offer, pull: PublishedPull | undefined): ListItem {
  const name = code(fix.id);
  if (pull?.state === "open") return listItem(true, name, ": ", numberOf(pull), `, ${issueWords.open}`);
  if (proposal.changes.length === 0) {
    return pull?.state === "merged"
      ? listItem(true, name, ": ", numberOf(pull), `, ${issueWords.merged}`)
      : listItem(true, name, `: ${issueWords.nothingToDo}`);
  }
  const marker = html(` <!-- fix:${fix.id} -->`);
  if (pull?.state === "closed") {
    const date = (pull.closedAt ?? "").slice(0, "2026-01-01".length);
    return listItem(false, name, ": ", numberOf(pull), `, ${issueWords.offerAgain(date)}`, marker);
  }
  const files = issueWords.files(proposal.changes.length);
  return listItem(false, name, `: ${wordsOfFix(fix.id).offer} (${files})`, marker);
}

function byHand(report: Report): readonly RootContent[] {
  const blocks = guideBlocks(report);
  return blocks.length > 0 ? [heading(3, issueWords.guidesHeading), ...blocks] : [];
}

function numberOf(pull: PublishedPull) {
  return link(pull.url, `#${pull.number}`);
}

function footer(): RootContent[] {
  return [
    paragraph(
      "Settings: ",
      code(".github/ml-repo-review.yml"),
      `. ${issueWords.commands} `,
      code("/ml-review help"),
      ", ",
      code("/ml-review recheck"),
      ", ",
      code("/ml-review fix readability"),
      `. ${issueWords.wrong}`,
    ),
  ];
}
