import type { PhrasingContent, RootContent } from "mdast";
import type { Offer } from "../plan/plan.ts";
import type { FileChange, Remark } from "../review/fix.ts";
import type { GitHubContext, Report } from "./context.ts";
import { gitHubLinks } from "./document/links.ts";
import { bullets, code, html, linkOr, listItem, nodesOf, paragraph, separated, table } from "./document/nodes.ts";
import { markdownOf } from "./document/to-markdown.ts";
import { remarkOf, wordsOfFix } from "./messages/en/fixes.ts";
import { pullRequestWords } from "./messages/en/pull-request.ts";
import { type CheckId, checkTitles, stepTitles } from "./messages/en.ts";

export interface PullRequestText {
  readonly title: string;
  readonly body: string;
  readonly commitMessage: string;
}

/** Title and body of a fix's pull request, with the review before and after it. `withheld` is what the App may not write. */
export function pullRequestText(
  offer: Offer,
  withheld: readonly FileChange[],
  reports: { readonly before: Report; readonly after: Report },
  context: GitHubContext,
): PullRequestText {
  const { fix, proposal } = offer;
  const isAbout = (path: string | null) => proposal.changes.some((change) => change.path === path);
  const codes = proposal.remarks.filter(({ path }) => isAbout(path)).map(({ code }) => code);
  const title = wordsOfFix(fix.id).title(new Set(codes));
  const general = proposal.remarks.filter((remark) => remark.path === null);
  const document: RootContent[] = [
    html(`<!-- ml-repo-review:fix:${fix.id} -->`),
    paragraph(wordsOfFix(fix.id).purpose),
    table([
      [[pullRequestWords.file], [pullRequestWords.whatItDoes]],
      ...proposal.changes.map((change) => [fileCell(change), whatItDoes(change, proposal.remarks)]),
    ]),
    ...(general.length > 0 ? [bullets(general.map((remark) => listItem(null, ...nodesOf(remarkOf(remark)))))] : []),
    ...withheld.flatMap(asText),
    paragraph(...progress(offer, reports.before, reports.after, context)),
    paragraph(`${pullRequestWords.undo} ${pullRequestWords.decline} ${pullRequestWords.yourCommits}`),
  ];
  return { title, body: markdownOf(document), commitMessage: title };
}

function fileCell({ path, before, after }: FileChange): PhrasingContent[] {
  const { newFile, edited, removed } = pullRequestWords;
  const what = before === undefined ? newFile : after === undefined ? removed : edited;
  return [code(path), { type: "text", value: ` ${what}` }];
}

function whatItDoes({ path }: FileChange, remarks: readonly Remark[]): PhrasingContent[] {
  const sentences = remarks.filter((remark) => remark.path === path).map((remark) => nodesOf(remarkOf(remark)));
  return sentences.flatMap((nodes, index) => (index === 0 ? nodes : [html("<br>"), ...nodes]));
}

/** A file that the App may not write, for the reader to add by hand. */
function asText({ path, after }: FileChange): RootContent[] {
  return [
    paragraph(pullRequestWords.withheld, " ", code(path), ":"),
    { type: "code", lang: "yaml", value: (after ?? "").trimEnd() },
  ];
}

function progress({ fix }: Offer, before: Report, after: Report, context: GitHubContext): PhrasingContent[] {
  const scoreIn = (report: Report) =>
    report.steps.find((step) => step.id === fix.step)?.score ?? { passed: 0, applicable: 0 };
  const sentence = pullRequestWords.after(stepTitles[fix.step], scoreIn(before), scoreIn(after));
  const links = gitHubLinks(context);
  const turned = after.checks
    .filter((check) => check.verdict === "pass" && wasMissing(before, check.id))
    .map((check) => linkOr(links.check(check.id), { type: "text", value: checkTitles[check.id as CheckId] }));
  if (turned.length === 0) return [{ type: "text", value: sentence }];
  return [
    { type: "text", value: `${sentence} ${pullRequestWords.turns}: ` },
    ...separated(turned),
    { type: "text", value: "." },
  ];
}

function wasMissing(report: Report, id: string): boolean {
  const verdict = report.checks.find((check) => check.id === id)?.verdict;
  return verdict === "fail" || verdict === "warn";
}
