import type { TreeEntry } from "../snapshot/snapshot.ts";
import type { FactSource } from "./facts.ts";

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

export interface WeightsFact {
  /** Weight files committed to git (Git LFS pointers are told apart by their size). */
  readonly files: readonly TreeEntry[];
  /** Links to weights in the README and in code. */
  readonly links: readonly WeightsLink[];
}

export function readWeights(_source: FactSource): WeightsFact {
  throw new Error("to be written");
}
