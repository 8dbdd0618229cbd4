import { mayWrite, replyToComment } from "../../publish/comment.ts";
import { call, orUndefinedIfMissing, type Target } from "../../publish/target.ts";
import { serverWords } from "../../report/messages/en/server.ts";
import { fixes } from "../../steps/steps.ts";
import type { Job } from "../job.ts";
import type { Publication } from "../publish-review.ts";
import { visit } from "../visit.ts";
import type { Workplace } from "../workplace.ts";
import { reviewCommit } from "./review-commit.ts";
import { reviewDefaultBranch } from "./review-default-branch.ts";

type CommandJob = Job & { readonly kind: "comment-command" };

/** Does what a comment asks for, if its author may push to the repository, and answers. Others get no answer. */
export async function runCommand(work: Workplace, job: CommandJob): Promise<void> {
  const place = await visit(work, job.installation, job.repository);
  if (!place || !(await mayWrite(place.target, job.author))) return;
  const answer = await answerTo(work, job, place.target);
  await replyToComment(place.target, { issue: job.issue, comment: job.comment }, answer);
}

async function answerTo(work: Workplace, job: CommandJob, target: Target): Promise<string> {
  const asked = fixes.filter((fix) => fix.id === job.argument || fix.step === job.argument).map((fix) => fix.id);
  if (job.command === "help" || (job.command === "fix" && asked.length === 0)) {
    return serverWords.help(fixes.map((fix) => fix.id));
  }
  const { installation, repository } = job;
  const origin = { installation, repository } as const;
  if (job.command === "recheck") {
    const pull = await orUndefinedIfMissing(
      call(target, "GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: job.issue }),
    );
    if (pull) await reviewCommit(work, { kind: "review-commit", ...origin, commit: pull.head.sha, again: true });
  }
  const publication = await reviewDefaultBranch(
    work,
    { kind: "review-default-branch", ...origin, voice: "all", because: "person" },
    asked,
  );
  if (publication === null) return serverWords.notReviewed;
  return job.command === "recheck" ? serverWords.rechecked : outcomeOf(publication);
}

function outcomeOf({ opened, refused }: Publication): string {
  const reasons = [...new Set(refused.map(({ why }) => serverWords.notOpened[why]))];
  return [...(opened.length > 0 ? [serverWords.opened(opened)] : []), ...reasons].join(" ");
}
