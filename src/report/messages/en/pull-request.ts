import type { Score } from "../../../review/report.ts";

/** Sentences of a pull request that are the same for every fix. */
export const pullRequestWords = {
  file: "file",
  whatItDoes: "what it does",
  newFile: "(new)",
  edited: "(edited)",
  removed: "(removed)",
  after: (step: string, before: Score, after: Score): string =>
    `After merging, “${step}” goes from ${before.passed} of ${before.applicable} checks to ${after.passed} of ${after.applicable}.`,
  turns: "It adds",
  withheld: "The app lacks the permission to write workflows, so please add this one by hand as",
  undo: "To undo it, revert the merge commit.",
  decline: "To decline it, close it: I remember that and do not ask again.",
  yourCommits: "Your own commits on this branch are safe: I never push over them.",
} as const;
