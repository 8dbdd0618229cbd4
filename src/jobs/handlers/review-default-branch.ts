import type { Occasion } from "../../plan/plan.ts";
import { checkRunText, silentCheckRunText } from "../../report/check-run.ts";
import type { CheckRunText, Report } from "../../report/context.ts";
import { snapshotFromGitHub } from "../../snapshot/from-github.ts";
import type { Database } from "../../store/database.ts";
import { readRepository, setQuiet } from "../../store/repositories.ts";
import { saveReview } from "../../store/reviews.ts";
import type { Job } from "../job.ts";
import { type Publication, publish } from "../publish-review.ts";
import { reviewSnapshot } from "../review-snapshot.ts";
import { type Visit, visit } from "../visit.ts";
import { withCheckRun } from "../with-check-run.ts";
import type { Workplace } from "../workplace.ts";

type ReviewJob = Job & { readonly kind: "review-default-branch" };

/**
 * Reviews the default branch as it is now, and speaks as far as the job's voice allows. `requested` are fixes that a
 * person has just asked for.
 * @returns what was published, null where the repository is not reviewed.
 */
export async function reviewDefaultBranch(
  work: Workplace,
  job: ReviewJob,
  requested: readonly string[] = [],
): Promise<Publication | null> {
  const place = await visit(work, job.installation, job.repository);
  if (!place) return null;
  const voice = await voiceNow(work.database, job);
  if (!place.isWelcome || place.head === null) return null;
  return reviewHead(work, place, place.head, { voice, requested });
}

/** Reviews the commit at the tip of the default branch. */
export async function reviewHead(
  work: Workplace,
  place: Visit,
  commit: string,
  occasion: Occasion,
): Promise<Publication | null> {
  const { target } = place;
  let publication: Publication | null = null;
  let report: Report | null = null;
  await withCheckRun(target, commit, async (): Promise<CheckRunText> => {
    const { snapshot } = await snapshotFromGitHub(place.request, target.repository, commit);
    const reviewed = reviewSnapshot(snapshot);
    if (!reviewed) return silentCheckRunText();
    publication = await publish(work, place, commit, reviewed, occasion);
    report = reviewed.report;
    return checkRunText(report, publication.context, reviewed.settings);
  });
  if (report !== null) await saveReview(work.database, { repository: place.id, commit, defaultBranch: true, report });
  return publication;
}

/** A repository that was installed with many others stays quiet until a person pushes or asks. */
async function voiceNow(database: Database, { repository, voice, because }: ReviewJob): Promise<Occasion["voice"]> {
  if (because === "installed-with-many") await setQuiet(database, repository.id, true);
  if (because === "person") await setQuiet(database, repository.id, false);
  const stored = await readRepository(database, repository.id);
  return stored?.quiet ? "check-run" : voice;
}
