import type { StepId } from "../../../review/check.ts";
import { stepTitles } from "./titles.ts";

/** Sentences of the living issue. */
export const issueWords = {
  title: "ML repo review: the way from trained model to used model",
  follows: "This issue follows the default branch and edits itself when a verdict changes. Last change seen at",
  howToSilence: "Close it and I stay silent.",
  allDone: "Every step is done. This issue closes itself.",
  nextHeading: (step: StepId, duration: string): string => `Next: ${stepTitles[step]} (${duration})`,
  pullsHeading: "Pull requests I can open (tick one)",
  pullsNote: "At most two are open at a time. Closing one declines it; ticking its box again takes that back.",
  files: (number: number): string => (number === 1 ? "1 file" : `${number} files`),
  coming: "coming",
  nothingToDo: "nothing to do",
  open: "open",
  merged: "merged",
  offerAgain: (date: string): string => `declined on ${date}; tick to have it offered again`,
  guidesHeading: "What you do by hand, prepared",
  allSteps: "All steps",
  commands: "People with write access may comment",
  wrong: "A check is wrong? Switch it off in the settings with a reason, and tell us its name and this commit.",
} as const;
