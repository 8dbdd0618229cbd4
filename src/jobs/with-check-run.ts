import { completeCheckRun, startCheckRun } from "../publish/check-run.ts";
import { statusOf, type Target } from "../publish/target.ts";
import type { CheckRunText } from "../report/context.ts";
import { interruptedCheckRunText } from "../report/interrupted.ts";

/**
 * Shows a check run on the commit while `work` runs, and completes it with what `work` gives. Whatever is thrown in
 * between, the check run is completed before the error goes on: none is ever left pending. A commit that is gone is left
 * alone.
 */
export async function withCheckRun(target: Target, commit: string, work: () => Promise<CheckRunText>): Promise<void> {
  const checkRun = await orNullIfMissing(startCheckRun(target, commit));
  if (checkRun === null) return;
  try {
    await completeCheckRun(target, checkRun, await work());
  } catch (error) {
    await completeCheckRun(target, checkRun, interruptedCheckRunText()).catch(() => {});
    throw error;
  }
}

/** GitHub answers 422 for a commit that it does not hold. */
async function orNullIfMissing<Found>(request: Promise<Found>): Promise<Found | null> {
  try {
    return await request;
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 422) return null;
    throw error;
  }
}
