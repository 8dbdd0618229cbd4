/** What people read of each fix before it is a pull request. `button` keeps GitHub's limits: label 20, description 40 characters. */
export interface FixWords {
  /** What its box in the issue says it does. */
  readonly offer: string;
  readonly button: { readonly label: string; readonly description: string };
  /** First sentence of its pull request. */
  readonly purpose: string;
}

export const fixWords: Readonly<Record<string, FixWords>> = {
  readability: {
    offer:
      "settings for formatter, linter and type checker, hooks for each commit, and a CI workflow; the code itself is not touched",
    button: { label: "Fix readability", description: "Open a pull request with tool settings" },
    purpose: "So that each commit and each pull request is checked the same way. The code itself is not touched.",
  },
};

export const recheckButton = { label: "Re-check", description: "Review this commit again" } as const;
