import { forgetRepositories, repositoriesOfInstallation } from "../../store/repositories.ts";
import type { Job } from "../job.ts";
import type { Workplace } from "../workplace.ts";

/** Deletes what is stored of repositories that the App was removed from. */
export async function forget({ database }: Workplace, job: Job & { readonly kind: "forget" }): Promise<void> {
  const ids =
    job.repositories === "all"
      ? await repositoriesOfInstallation(database, job.installation)
      : job.repositories.map(({ id }) => id);
  await forgetRepositories(database, ids);
}
