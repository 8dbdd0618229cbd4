import { checkRunText, silentCheckRunText } from "../../report/check-run.ts";
import type { GitHubContext, Report } from "../../report/context.ts";
import { snapshotFromGitHub } from "../../snapshot/from-github.ts";
import { hasReview, saveReview } from "../../store/reviews.ts";
import type { Job } from "../job.ts";
import { reviewSnapshot } from "../review-snapshot.ts";
import { type Visit, visit } from "../visit.ts";
import { withCheckRun } from "../with-check-run.ts";
import type { Workplace } from "../workplace.ts";
import { reviewHead } from "./review-default-branch.ts";

/** Reviews one commit and writes its check run, nothing else. */
export async function reviewCommit(work: Workplace, job: Job & { readonly kind: "review-commit" }): Promise<void> {
  const { commit, again = false } = job;
  if (!again && (await hasReview(work.database, job.repository.id, commit))) return;
  const place = await visit(work, job.installation, job.repository);
  if (!place?.isWelcome) return;
  if (place.head === commit) await reviewHead(work, place, commit, { voice: "check-run", requested: [] });
  else await reviewOther(work, place, commit);
}

async function reviewOther(work: Workplace, place: Visit, commit: string): Promise<void> {
  const { target } = place;
  let report: Report | null = null;
  await withCheckRun(target, commit, async () => {
    const { snapshot } = await snapshotFromGitHub(place.request, target.repository, commit);
    const reviewed = reviewSnapshot(snapshot);
    if (!reviewed) return silentCheckRunText();
    report = reviewed.report;
    return checkRunText(report, await contextOf(work, place, commit), reviewed.settings);
  });
  if (report !== null) await saveReview(work.database, { repository: place.id, commit, defaultBranch: false, report });
}

/** Nothing is offered here: fixes start from the default branch. */
async function contextOf(work: Workplace, place: Visit, commit: string): Promise<GitHubContext> {
  return {
    host: work.host,
    repository: place.target.repository,
    commit,
    defaultBranch: place.defaultBranch,
    site: await work.site(),
    published: { issuesEnabled: true, issue: null, pulls: [] },
    offers: [],
  };
}
