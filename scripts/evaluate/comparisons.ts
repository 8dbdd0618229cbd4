import type { Packaging } from "../../src/facts/packaging.ts";
import type { WeightsFact, WeightsHost } from "../../src/facts/weights.ts";
import type { CheckReport } from "../../src/review/report.ts";
import type { Label } from "./labels.ts";
import type { Source } from "./repositories.ts";

export type ComparisonName = "main folder, exact path" | "weights hosts" | "license, SPDX id";

/** Texts that people named against those that the review found: more than yes and no. */
export interface Comparison {
  readonly name: ComparisonName;
  readonly labelled: readonly string[];
  readonly found: readonly string[];
}

export function compareMainFolder(label: Label, { mainFolder }: Pick<Packaging, "mainFolder">): readonly Comparison[] {
  if (label.unsure.includes("main_folder")) return [];
  return [{ name: "main folder, exact path", labelled: listOf(label.main_folder), found: listOf(mainFolder) }];
}

const hostLabels: Readonly<Record<WeightsHost, string>> = {
  release: "release",
  "hugging-face": "hf",
  "google-drive": "gdrive",
  baidu: "baidu",
  dropbox: "dropbox",
  onedrive: "onedrive",
  zenodo: "zenodo",
  s3: "s3",
  kaggle: "other",
  modelscope: "other",
  other: "other",
};

/** Whether code fetches the weights by itself (`auto`) is compared only where the code can be read. */
export function compareHosts(
  label: Label,
  { links, files, loaders }: Pick<WeightsFact, "links" | "files" | "loaders">,
  source: Source,
): readonly Comparison[] {
  if (label.unsure.includes("weights")) return [];
  const loads = loaders.some(({ ownership }) => ownership === "own");
  const hosts = [
    ...links.map(({ host }) => hostLabels[host]),
    ...(files.length > 0 ? ["in_git"] : []),
    ...(loads ? ["auto"] : []),
  ];
  const isComparable = (host: string) => source === "checkout" || host !== "auto";
  return [
    {
      name: "weights hosts",
      labelled: label.weights.filter(isComparable).sort(),
      found: [...new Set(hosts)].filter(isComparable).sort(),
    },
  ];
}

/** Compared where a license text was recognised, or stands there in words of its own. */
export function compareLicense(label: Label, { code, args }: CheckReport): readonly Comparison[] {
  if (label.unsure.includes("license") || label.license === "none") return [];
  const isRecognised = code === "license/recognised" && Array.isArray(args.licenses);
  if (!isRecognised && code !== "license/own-words") return [];
  const found = isRecognised ? [...(args.licenses as readonly string[])].sort() : ["other"];
  return [{ name: "license, SPDX id", labelled: label.license.split(/ (?:OR|AND) /).sort(), found }];
}

function listOf(text: string | null): readonly string[] {
  return text === null ? [] : [text];
}
