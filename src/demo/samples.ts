import { fileURLToPath } from "node:url";
import { call } from "../publish/target.ts";
import type { LocalGitHub } from "./github.ts";
import { addRelease, addRepository, asPerson, type Files, readFolder } from "./repositories.ts";

/** Owner of the sample repositories. */
export const sampleOwner = "ada";

export interface Sample {
  readonly name: string;
  /** Folder below `fixtures/`. */
  readonly fixture: string;
  readonly about: string;
  /** What stands on GitHub beside the files. */
  readonly release?: { readonly tag: string; readonly assets: readonly string[] };
  readonly isProtected?: boolean;
}

export const samples: readonly Sample[] = [
  {
    name: "salt-segmentation",
    fixture: "kaggle-dump",
    about: "What is left of a Kaggle competition: the code as it was on the last evening.",
  },
  {
    name: "leafseg",
    fixture: "good",
    about: "A model that others use: packaged, documented, with weights to download.",
    release: { tag: "v0.1.0", assets: ["unet_2024-05-01.pth"] },
    isProtected: true,
  },
  { name: "notebox", fixture: "not-ml", about: "No machine learning in it. The App leaves it in peace." },
];

/** Adds a sample to the owner's repositories and gives its `owner/name`. */
export async function addSample(github: LocalGitHub, { name, fixture, release, isProtected }: Sample): Promise<string> {
  const repository = await addRepository(github, name, await readFixture(fixture));
  const owner = asPerson(github, github.owner, repository);
  if (release) await addRelease(owner, release.tag, release.assets);
  if (isProtected) {
    await call(owner, "PUT /repos/{owner}/{repo}/branches/{branch}/protection", {
      branch: "main",
      required_status_checks: null,
      enforce_admins: false,
      required_pull_request_reviews: null,
      restrictions: null,
    });
  }
  return repository;
}

/** The files of a folder below `fixtures/`. */
export function readFixture(name: string): Promise<Files> {
  return readFolder(fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)));
}
