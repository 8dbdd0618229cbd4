import { saveDecision } from "../store/decisions.ts";
import { runCommand } from "./handlers/comment-command.ts";
import { forget } from "./handlers/forget.ts";
import { reviewCommit } from "./handlers/review-commit.ts";
import { reviewDefaultBranch } from "./handlers/review-default-branch.ts";
import type { Job } from "./job.ts";
import { visit } from "./visit.ts";
import type { Workplace } from "./workplace.ts";

/** Does a job. Doing one twice gives the same end. */
export async function runJob(work: Workplace, job: Job): Promise<void> {
  switch (job.kind) {
    case "review-default-branch":
      await reviewDefaultBranch(work, job);
      return;
    case "review-commit":
      return reviewCommit(work, job);
    case "open-fixes": {
      const { installation, repository } = job;
      const origin = { installation, repository } as const;
      await reviewDefaultBranch(
        work,
        { kind: "review-default-branch", ...origin, voice: "all", because: "person" },
        job.fixes,
      );
      return;
    }
    case "comment-command":
      return runCommand(work, job);
    case "remember-decision":
      return saveDecision(work.database, { ...job, repository: job.repository.id });
    case "repository-changed":
      await visit(work, job.installation, job.repository);
      return;
    case "forget":
      return forget(work, job);
  }
}
