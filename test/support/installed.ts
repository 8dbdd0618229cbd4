import type { LocalGitHub } from "../../src/demo/github.ts";
import { installApp, newRepository, readFixture, startGitHub } from "./emulator.ts";
import { quiet, serveFor } from "./server.ts";

type Repository = Awaited<ReturnType<typeof newRepository>>;

/** A GitHub, a server, and the App installed on repositories; all first reviews are done. */
export interface Installed {
  readonly github: LocalGitHub;
  on(name: string): Repository;
  /** Waits until the App has done all that follows from what was done on GitHub. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

/** @param fixtures name of the repository by the folder of `fixtures/` that it is made of. */
export async function installOn(fixtures: Readonly<Record<string, string>>): Promise<Installed> {
  const github = await startGitHub();
  const repositories = new Map<string, Repository>();
  for (const [fixture, name] of Object.entries(fixtures)) {
    repositories.set(name, await newRepository(github, name, await readFixture(fixture)));
  }
  const server = await serveFor(github);
  await installApp(
    github,
    [...repositories.values()].map(({ repository }) => repository),
  );
  await quiet(github, server);
  return {
    github,
    on: (name) => repositories.get(name) as Repository,
    quiet: () => quiet(github, server),
    stop: async () => {
      await server.stop();
      await github.close();
    },
  };
}
