import type { Report } from "../../review/report.ts";
import type { LocalGitHub } from "../github.ts";

/** What the pages show beside what stands on GitHub. */
export interface Site {
  readonly github: LocalGitHub;
  /** `owner/name` of the sample repositories, in the order of the list, each with one sentence on what it is. */
  readonly samples: () => readonly { readonly repository: string; readonly about: string }[];
  /** Whether the App has work left that follows from what was done on GitHub. */
  readonly isBusy: () => boolean;
  /** What happened so far, oldest first. */
  readonly log: () => readonly string[];
  /** The newest review of a repository's default branch, null where it was left in peace or not reviewed yet. */
  readonly latestReport: (repositoryId: number) => Promise<Report | null>;
}
