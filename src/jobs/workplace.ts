import type { GitHubAccess } from "../github/access.ts";
import type { Database } from "../store/database.ts";

/** What the handlers of jobs work with. */
export interface Workplace {
  readonly database: Database;
  readonly github: GitHubAccess;
  /** Web address of GitHub. */
  readonly host: string;
  /** Base address of this app's own pages, null where it is not known. */
  site(): Promise<string | null>;
  /** Tells the operator of an error that harms a part of a job only. */
  readonly onError: (error: unknown, message: string) => void;
}
