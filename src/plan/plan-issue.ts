import { isSameIssueText } from "../report/issue.ts";
import type { Report } from "../review/report.ts";
import type { UnseenReason } from "../snapshot/snapshot.ts";
import type { IssueAction, PlanInput } from "./plan.ts";

/** GitHub takes no longer body, in UTF-16 code units. */
const longestBody = 65_536;
const cutNotice = "\n\n_This text was cut: it is longer than GitHub allows._\n";

/** What to do with the living issue, whose text already tells of the pull requests as they now stand. */
export function planIssue(input: PlanInput, text: { readonly title: string; readonly body: string }): IssueAction {
  const { report, published, occasion } = input;
  const { issue } = published;
  if (!published.issuesEnabled) return { action: "leave", why: "issues-disabled" };
  // What stands is kept true on every occasion; only a person's doing starts something new.
  const mayStart = occasion.voice === "all" || occasion.requested.length > 0;
  const next = { title: text.title, body: fitBody(text.body) };
  const finished = isFinished(report);
  if (issue === null) {
    if (finished) return { action: "leave", why: "nothing-to-say" };
    return mayStart ? { action: "create", ...next } : { action: "leave", why: "silent" };
  }
  if (issue.state === "closed") {
    if (issue.closedBy !== "us") return { action: "leave", why: "closed-by-person" };
    if (finished) return { action: "leave", why: "unchanged" };
    return mayStart ? { action: "reopen", number: issue.number, ...next } : { action: "leave", why: "silent" };
  }
  if (finished && isWhole(report)) return { action: "close", number: issue.number, ...next };
  const isSame = issue.title === next.title && isSameIssueText(issue.body, next.body);
  return isSame ? { action: "leave", why: "unchanged" } : { action: "update", number: issue.number, ...next };
}

/** Every step that applies and is not declined is done. A step that could not be seen at all stands in nobody's way. */
function isFinished(report: Report): boolean {
  const applicable = report.steps.filter((step) => step.declined === null && step.score.applicable > 0);
  return applicable.length > 0 && applicable.every((step) => step.done);
}

/** Reasons for which a check is `unknown` on what may well be missing. Without a permission it stays unknown for good. */
const partial: readonly unknown[] = [
  "rate-limited",
  "github-error",
  "truncated-tree",
  "not-read",
] satisfies UnseenReason[];

function isWhole({ checks }: Report): boolean {
  return !checks.some(({ verdict, args }) => verdict === "unknown" && partial.includes(args.reason));
}

function fitBody(body: string): string {
  if (body.length <= longestBody) return body;
  const room = body.slice(0, longestBody - cutNotice.length);
  return room.slice(0, room.lastIndexOf("\n") + 1) + cutNotice;
}
