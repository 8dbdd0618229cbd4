/** What of ours stands on GitHub now, as data for the plan. */
export interface Published {
  /** False where the repository has its issues switched off (GitHub answers 410). */
  readonly issuesEnabled: boolean;
  readonly issue: PublishedIssue | null;
  /** Newest first; at most one a fix: its newest pull request. */
  readonly pulls: readonly PublishedPull[];
}

/** The living issue, found by its hidden marker and our authorship. */
export interface PublishedIssue {
  readonly number: number;
  readonly url: string;
  readonly state: "open" | "closed";
  /** Who closed it; null while it is open. */
  readonly closedBy: "us" | "person" | null;
  readonly title: string;
  readonly body: string;
}

/** The newest pull request of a fix, found by its branch `ml-repo-review/<fix>`. */
export interface PublishedPull {
  readonly fix: string;
  readonly number: number;
  readonly url: string;
  readonly state: "open" | "merged" | "closed";
  /** ISO 8601 date of closing, null while open. */
  readonly closedAt: string | null;
  /** The branch holds a commit that is not ours: nothing of ours touches it again. */
  readonly hasForeignCommits: boolean;
}
