import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { withoutControls } from "../report/phrase.ts";
import { snapshotFromDirectory } from "../snapshot/from-directory.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { RepositoryUnreadable } from "../snapshot/unreadable.ts";
import { UsageError } from "./arguments.ts";
import type { CommandIo } from "./command.ts";

export interface Target {
  readonly snapshot: Snapshot;
  /** What to call it where no repository is known. */
  readonly name: string;
}

/** `owner/name`, `owner/name@ref`, or the address of a repository at github.com. */
const gitHubName =
  /^(?:https:\/\/github\.com\/)?([A-Za-z0-9][A-Za-z0-9-]*\/[\w.-]+?)(?:\.git)?\/?(?:@([^\s~^:?*[\\]+))?$/;

/** No directory is called like this. */
const looksLikeAddress = /^(?:[a-z+]+:\/\/|git@)/i;

/**
 * Reads what the command line names. A directory goes first: `./name` and `owner/name` are both directories if they are there.
 * Throws `RepositoryUnreadable`,
 * and `UsageError` for an address that names no repository at github.com.
 */
export async function readTarget(target: string, io: CommandIo): Promise<Target> {
  const directory = resolve(io.directory, target);
  const exists = await stat(directory).then(
    () => true,
    () => false,
  );
  const match = exists ? null : gitHubName.exec(target);
  if (match?.[1] !== undefined) return { snapshot: await fromGitHub(match[1], match[2], io), name: match[1] };
  if (!exists && looksLikeAddress.test(target)) {
    throw new UsageError(`${target} is not a repository on GitHub; write owner/name or owner/name@ref`);
  }
  const { snapshot, notes } = await snapshotFromDirectory(directory);
  for (const note of notes) io.err(`ml-repo-review: ${withoutControls(note)}\n`);
  return { snapshot, name: basename(directory) };
}

async function fromGitHub(repository: string, ref: string | undefined, { env, err, errIsTerminal }: CommandIo) {
  const { snapshotFromGitHub } = await import("../snapshot/from-github.ts");
  const { gitHubRequest } = await import("./github-client.ts");
  const baseUrl = env.GITHUB_API_URL || "https://api.github.com";
  if (!URL.canParse(baseUrl)) throw new UsageError(`GITHUB_API_URL is not an address: ${baseUrl}`);
  const token = env.GITHUB_TOKEN || undefined;
  if (errIsTerminal) err(`Reading ${repository} from ${new URL(baseUrl).host} …\n`);
  try {
    return (await snapshotFromGitHub(gitHubRequest(baseUrl, token), repository, ref)).snapshot;
  } catch (error) {
    if (error instanceof RepositoryUnreadable && error.retryAt !== null && token === undefined) {
      throw new RepositoryUnreadable(`${error.message}; with GITHUB_TOKEN set it is higher`, error.retryAt);
    }
    throw error;
  }
}
