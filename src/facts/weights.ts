import type { TreeEntry } from "../snapshot/snapshot.ts";
import type { FactSource } from "./facts.ts";
import { hostOf, type Ownership } from "./weights/hosts.ts";
import { type LoadingCalls, loadingCalls } from "./weights/loaders.ts";
import { readmeWeightsLinks } from "./weights/readme-links.ts";
import { hubIds, readmeLoaders } from "./weights/readme-loaders.ts";
import { scriptWeightsLinks } from "./weights/script-links.ts";
import { isWeightsFile } from "./weights/weight-files.ts";

export type WeightsHost =
  | "release"
  | "hugging-face"
  | "google-drive"
  | "baidu"
  | "dropbox"
  | "onedrive"
  | "zenodo"
  | "s3"
  | "kaggle"
  | "modelscope"
  | "other";

export interface WeightsLink {
  readonly host: WeightsHost;
  readonly url: string;
  /** Where it stands: a README line or a line of code. */
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Code that fetches weights and caches them: the loader that the essay asks for, if the weights are the repository's own. */
export interface ModelLoader {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  /** Whose weights it fetches: this repository's, somebody's backbone, or not to be told from the code. */
  readonly ownership: Ownership;
  /** The address that it fetches from, where the code names it. */
  readonly url: string | null;
}

export interface WeightsFact {
  /** Weight files committed to git (Git LFS pointers are told apart by their size). */
  readonly files: readonly TreeEntry[];
  /** Links to weights of this repository's model, in the README, in code and in download scripts. */
  readonly links: readonly WeightsLink[];
  readonly loaders: readonly ModelLoader[];
  /** Calls that read weights from a path: `torch.load("best.pth")`. */
  readonly localLoads: LoadingCalls["localLoads"];
}

export function readWeights(source: FactSource): WeightsFact {
  const { repository } = source.snapshot;
  const { readme } = source.fact("readme");
  const inReadme = readme ? readmeWeightsLinks(readme, repository) : [];
  const calls = loadingCalls(source, hubIds(inReadme));
  return {
    files: source.fact("tree").files(isWeightsFile),
    links: [...inReadme, ...codeLinks(calls.loaders), ...scriptWeightsLinks(source)],
    loaders: [...calls.loaders, ...(readme ? readmeLoaders(readme, inReadme, repository) : [])],
    localLoads: calls.localLoads,
  };
}

function codeLinks(loaders: readonly ModelLoader[]): readonly WeightsLink[] {
  return loaders.flatMap(({ ownership, url, path, line, text }) =>
    ownership === "own" && url !== null ? [{ host: hostOf(url) ?? "other", url, path, line, text }] : [],
  );
}
