import type { CheckRunAnnotation, CheckRunText } from "../report/context.ts";
import { fitBytes } from "./fit-bytes.ts";
import { call, statusOf, type Target } from "./target.ts";

/** Name of our check run; a repository may require it by this name. */
export const checkRunName = "ML repo review";

/** GitHub's limits, in bytes and in pieces. */
const longestText = 65_535;
const mostAnnotations = 50;
const mostActions = 3;

/** Our check run of a commit, as a review finds it. */
export interface OpenCheckRun {
  readonly id: number;
  /** How many annotations of earlier reviews it holds. */
  readonly annotations: number;
}

/** Marks the commit as being reviewed. A commit has one check run of ours, used again at each review of it. */
export async function startCheckRun(target: Target, commit: string): Promise<OpenCheckRun> {
  const existing = await findCheckRun(target, commit);
  if (existing) {
    await call(target, "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
      check_run_id: existing.id,
      status: "in_progress",
    });
    return existing;
  }
  const created = await call(target, "POST /repos/{owner}/{repo}/check-runs", {
    name: checkRunName,
    head_sha: commit,
    status: "in_progress",
  });
  return { id: Number(created.id), annotations: 0 };
}

/** Ends the check run with its text, cut to GitHub's limits. */
export async function completeCheckRun(target: Target, checkRun: OpenCheckRun, text: CheckRunText): Promise<void> {
  const annotations = await annotationsToAdd(target, checkRun, text.annotations);
  try {
    await complete(target, checkRun.id, text, annotations);
  } catch (error) {
    if (statusOf(error) !== 422 || annotations.length === 0) throw error;
    await complete(target, checkRun.id, text, []);
  }
}

/** Our latest check run of a commit; others may use the same name. */
async function findCheckRun(target: Target, commit: string): Promise<OpenCheckRun | undefined> {
  const slug = target.bot.replace(/\[bot\]$/, "");
  const listed = await call(target, "GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
    ref: commit,
    check_name: checkRunName,
    filter: "latest",
  });
  const ours = listed.check_runs.find((run) => !run.app?.slug || run.app.slug === slug);
  return ours && { id: Number(ours.id), annotations: ours.output.annotations_count };
}

async function complete(
  target: Target,
  checkRun: number,
  text: CheckRunText,
  annotations: readonly CheckRunAnnotation[],
): Promise<void> {
  await call(target, "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
    check_run_id: checkRun,
    status: "completed",
    conclusion: text.conclusion,
    output: {
      title: text.title,
      summary: fitBytes(text.summary, longestText),
      text: fitBytes(text.text, longestText),
      annotations: [...annotations],
    },
    actions: text.actions.slice(0, mostActions),
  });
}

/** GitHub adds the annotations of each update to those it has, so that only the new ones may be sent. */
async function annotationsToAdd(
  target: Target,
  checkRun: OpenCheckRun,
  annotations: readonly CheckRunAnnotation[],
): Promise<readonly CheckRunAnnotation[]> {
  const room = Math.max(0, mostAnnotations - checkRun.annotations);
  if (checkRun.annotations === 0) return annotations.slice(0, room);
  const present = await presentAnnotations(target, checkRun.id);
  const known = new Set(present.map(placeAndMessage));
  return annotations.filter((annotation) => !known.has(placeAndMessage(annotation))).slice(0, room);
}

/** One page holds all that we ever send. The emulator wraps the list. */
async function presentAnnotations(target: Target, checkRun: number) {
  const listed = await call(target, "GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations", {
    check_run_id: checkRun,
    per_page: 100,
  });
  return "check_annotations" in listed ? (listed.check_annotations as typeof listed) : listed;
}

function placeAndMessage(annotation: {
  readonly path: string;
  readonly start_line: number;
  readonly message: string | null;
}): string {
  return JSON.stringify([annotation.path, annotation.start_line, annotation.message]);
}
