/** A repository as a job names it. The numeric id survives renames; the name is what was true at the event. */
export interface JobRepository {
  readonly id: number;
  /** `owner/name`. */
  readonly name: string;
}

interface JobBase {
  readonly installation: number;
  readonly repository: JobRepository;
}

/** One piece of durable work. Plain JSON: it is stored. Jobs of one repository run one at a time and in order. */
export type Job =
  /** Review the default branch's head as it is when the job runs, and speak as far as `voice` allows. */
  | (JobBase & {
      readonly kind: "review-default-branch";
      readonly voice: "all" | "check-run";
      /**
       * `installed-with-many`: from now on check runs only. `person`: a person pushed or asked, which ends that silence.
       */
      readonly because?: "installed-with-many" | "person";
    })
  /**
   * Review one commit (a pull request's head, another branch, a re-run) and write its check run, nothing else. A commit
   * that has its review is left alone, unless a person wants it `again`.
   */
  | (JobBase & { readonly kind: "review-commit"; readonly commit: string; readonly again?: boolean })
  /** A person closed, deleted or moved the living issue, or closed the pull request of a fix: remember the "no". */
  | (JobBase & {
      readonly kind: "remember-decision";
      /** `issue`, or `fix:<id>`. */
      readonly subject: string;
      readonly by: string;
      /** ISO 8601. */
      readonly at: string;
    })
  /** A person asked for fixes: review the default branch and open them. */
  | (JobBase & { readonly kind: "open-fixes"; readonly fixes: readonly string[] })
  /** `/ml-review …` in a comment: checks that the author may write, then answers or acts. */
  | (JobBase & {
      readonly kind: "comment-command";
      readonly issue: number;
      readonly comment: number;
      readonly author: string;
      readonly command: "help" | "recheck" | "fix";
      /** For `fix`: the step's or fix's id as written. */
      readonly argument: string | null;
    })
  /** The repository got another name, or was archived or made private: what is stored of it follows. */
  | (JobBase & {
      readonly kind: "repository-changed";
      readonly change: "renamed" | "archived" | "publicized" | "privatized";
    })
  /** The App was removed: forget what is stored. */
  | { readonly kind: "forget"; readonly installation: number; readonly repositories: readonly JobRepository[] | "all" };
