import type { StepId } from "../../../review/check.ts";
import type { Score } from "../../../review/report.ts";
import type { UnseenReason } from "../../../snapshot/snapshot.ts";
import { stepTitles } from "./titles.ts";

/** Sentences that frame the verdicts, the same in every output. */
export const reportWords = {
  stepsDone: (done: number, wanted: number): string => `${done} of ${wanted} steps done`,
  allDone: (wanted: number): string => `All ${wanted} steps done`,
  next: (step: StepId, minutes: number): string => `Next: ${stepTitles[step]} (${duration(minutes)})`,
  nextHeading: (step: StepId, minutes: number): string =>
    `Next, about ${longDuration(minutes)}: ${lowerFirst(stepTitles[step])}.`,
  checksPass: ({ passed, applicable }: Score): string => `${applicable} checks apply, ${passed} pass`,
  ofChecks: ({ passed, applicable }: Score): string => `${passed} of ${applicable}`,
  there: "Already there",
  incomplete: "There, but incomplete",
  missing: "Missing",
  unseenChecks: (number: number): string =>
    number === 1 ? "1 check could not be seen" : `${number} checks could not be seen`,
  declinedStep: "switched off in the settings",
  notMachineLearning: "This does not look like a machine learning repository: nothing to review",
  notMachineLearningLong:
    "No purpose of training, running or releasing a model was seen here, so the nine steps do not apply and nothing else is said. " +
    "If that is wrong, put `force: true` into `.github/ml-repo-review.yml`.",
  noMachineLearning: "This does not look like a machine learning repository; the steps are meant for those.",
  unsureMachineLearning: "It is not clear that this is a machine learning repository; the steps are meant for those.",
  settingsProblem: "The settings file has a problem, so the defaults were used for it",
  tableStep: "Step",
  tableChecks: "Checks",
  pullOpen: "is open: merge it",
  pullWaiting: "a pull request can do part of it",
  documentTitle: "ML repo review",
  howToPass: "how to pass it",
} as const;

/** Why checks were not seen, for the one line that lists them. */
export const unseenShort: Readonly<Record<UnseenReason, string>> = {
  "local-directory": "only GitHub knows",
  "no-permission": "the app may not read it",
  "rate-limited": "GitHub's rate limit was reached",
  "github-error": "GitHub answered with an error",
  "truncated-tree": "the list of files is incomplete",
  "not-read": "a file was not read",
  "no-commit": "there is no commit yet",
};

/** `20 min`, `4 h`, `days`: the essay's own precision. */
export function duration(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return minutes < 1440 ? `${Math.round(minutes / 60)} h` : "days";
}

function longDuration(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  return minutes < 1440 ? `${Math.round(minutes / 60)} hours` : "some days";
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
