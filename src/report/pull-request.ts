import type { PhrasingContent, RootContent } from "mdast";
import type { Offer } from "../plan/plan.ts";
import type { FileChange, Remark } from "../review/fix.ts";
import type { GitHubContext, Report } from "./context.ts";
import { gitHubLinks } from "./links.ts";
import { fixWords, remarkOf, titleOfFix } from "./messages/en/fixes.ts";
import { pullRequestWords } from "./messages/en/pull-request.ts";
import { type CheckId, checkTitles, stepTitles } from "./messages/en.ts";
import { bullets, code, html, linkOr, listItem, nodesOf, paragraph, separated, table } from "./nodes.ts";
import { markdownOf } from "./to-markdown.ts";

export interface PullRequestText {
  readonly title: string;
  readonly body: string;
  readonly commitMessage: string;
}

/** Title and body of a fix's pull request, with the review before and after it. */
export function pullRequestText(offer: Offer, before: Report, after: Report, context: GitHubContext): PullRequestText {
  const { fix, proposal } = offer;
  const title = titleOfFix(fix.id, proposal.remarks);
  const general = proposal.remarks.filter((remark) => remark.path === null);
  const document: RootContent[] = [
    html(`<!-- ml-repo-review:fix:${fix.id} -->`),
    paragraph(fixWords[fix.id]?.purpose ?? ""),
    table([
      [[pullRequestWords.file], [pullRequestWords.whatItDoes]],
      ...proposal.changes.map((change) => [[code(change.path)], whatItDoes(change, proposal.remarks)]),
    ]),
    ...(general.length > 0 ? [bullets(general.map((remark) => listItem(null, ...nodesOf(remarkOf(remark)))))] : []),
    paragraph(...progress(offer, before, after, context)),
    paragraph(`${pullRequestWords.undo} ${pullRequestWords.decline} ${pullRequestWords.yourCommits}`),
  ];
  return { title, body: markdownOf(document), commitMessage: title };
}

function whatItDoes(change: FileChange, remarks: readonly Remark[]): PhrasingContent[] {
  const own = remarks.filter((remark) => remark.path === change.path).map(remarkOf);
  const kind = change.before === undefined ? pullRequestWords.newFile : pullRequestWords.edited;
  const sentences = own.map((sentence) => nodesOf(sentence));
  return [...sentences, [{ type: "text", value: kind } as const]].flatMap((nodes, index): PhrasingContent[] =>
    index === 0 ? nodes : [{ type: "text", value: "; " }, ...nodes],
  );
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
