import type { PlanInput } from "../plan/plan.ts";
import type { Published } from "../plan/published.ts";
import type { Report } from "../review/report.ts";

/** What the texts on GitHub need beside the report. */
export interface GitHubContext {
  /** Web address of GitHub: `https://github.com`, or an Enterprise Server's. */
  readonly host: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly commit: string;
  readonly defaultBranch: string;
  /** Base address of this app's own pages (`<site>/checks/<id>`), null where it has none. */
  readonly site: string | null;
  readonly published: Published;
  readonly offers: PlanInput["offers"];
}

/** The body of a check run, within GitHub's limits. */
export interface CheckRunText {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly conclusion: "success" | "neutral" | "failure" | "skipped";
  readonly annotations: readonly CheckRunAnnotation[];
  readonly actions: readonly { readonly label: string; readonly description: string; readonly identifier: string }[];
}

export interface CheckRunAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: "notice" | "warning" | "failure";
  readonly title: string;
  readonly message: string;
}

export type { Report };
