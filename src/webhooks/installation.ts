import type { InstallationEvent, InstallationRepositoriesEvent } from "@octokit/webhooks-types";
import type { Job, JobRepository } from "../jobs/job.ts";

/** Installed on more repositories than this at once, we speak in check runs only. */
const few = 5;

interface ListedRepository {
  readonly id: number;
  readonly full_name: string;
}

export function jobsOfInstallation({ action, installation, repositories }: InstallationEvent): readonly Job[] {
  if (action === "created") return firstReviews(installation.id, repositories ?? []);
  if (action === "deleted") return [{ kind: "forget", installation: installation.id, repositories: "all" }];
  return [];
}

export function jobsOfInstallationRepositories(event: InstallationRepositoriesEvent): readonly Job[] {
  const installation = event.installation.id;
  if (event.action === "added") return firstReviews(installation, event.repositories_added);
  return event.repositories_removed.map((repository) => ({
    kind: "forget",
    installation,
    repositories: [named(repository)],
  }));
}

function firstReviews(installation: number, repositories: readonly ListedRepository[]): readonly Job[] {
  const speech =
    repositories.length > few
      ? ({ voice: "check-run", because: "installed-with-many" } as const)
      : ({ voice: "all" } as const);
  return repositories.map((repository) => ({
    kind: "review-default-branch",
    installation,
    repository: named(repository),
    ...speech,
  }));
}

function named({ id, full_name }: ListedRepository): JobRepository {
  return { id, name: full_name };
}
