/** Sentences that only the App on GitHub says: where a review was cut short, and in answer to comments. */
export const serverWords = {
  interrupted: "Could not finish this time, will try again",
  interruptedLong:
    "An error on the way, on GitHub's side or on ours, ended this review. It is tried again by itself; nothing needs to be done.",
  help: (steps: readonly string[]): string =>
    [
      "A comment whose first line is one of these is a command, from people who may push to this repository:",
      "",
      "- `/ml-review recheck` reviews the default branch again, and on a pull request its last commit.",
      steps.length === 0
        ? "- `/ml-review fix <step>` opens the pull request for a step."
        : `- \`/ml-review fix <step>\` opens the pull request for a step: ${steps.map((step) => `\`${step}\``).join(", ")}.`,
      "- `/ml-review help` shows this list.",
    ].join("\n"),
  rechecked: "Reviewed again: the check run and the issue are up to date.",
  notReviewed:
    "This repository is not reviewed: it is archived, a fork, a template, empty, or does not look like machine learning.",
  opened: (numbers: readonly number[]): string => `Opened ${numbers.map((number) => `#${number}`).join(", ")}.`,
  notOpened: {
    "nothing-to-change": "There is nothing to change for this step.",
    "already-open": "Its pull request is open already.",
    declined: "Its pull request was declined.",
    "not-asked": "It was not opened.",
    limit: "As many pull requests as the settings allow are open; merge or close one, then ask again.",
    silent: "It was not opened.",
    "foreign-commits": "Its branch holds commits of somebody else, so it is left alone.",
    "no-permission": "The app may not write the files that it needs; an owner can grant that in the app's permissions.",
    "branch-rules": "A rule of this repository keeps the app from writing the branches `ml-repo-review/*`.",
  },
} as const;
