import type { FactSource } from "../facts.ts";
import { basename, isVendored } from "../tree.ts";
import type { WeightsLink } from "../weights.ts";
import { aboutOf } from "./context.ts";
import { hostOf, ownershipOfUrl } from "./hosts.ts";
import { namesWeightsFile } from "./weight-files.ts";

const download = /\b(?:wget|curl|gdown|aria2c|axel)\b[^\n]{0,300}?(https?:\/\/[^\s"'\\]{4,400})/;
const mostScripts = 100;
const mostLines = 2000;

/** Downloads of weights in shell scripts: `download_weights.sh`. */
export function scriptWeightsLinks({ snapshot, text }: FactSource): readonly WeightsLink[] {
  const links: WeightsLink[] = [];
  const scripts = snapshot.tree.entries.filter(({ path }) => /\.(sh|bash)$/.test(path) && !isVendored(path));
  for (const { path } of scripts.slice(0, mostScripts)) {
    const isForWeights = aboutOf(basename(path).replaceAll(/[_.-]/g, " ")) === "weights";
    for (const [index, line] of (text(path) ?? "").split("\n").slice(0, mostLines).entries()) {
      const url = download.exec(line.slice(0, 1000))?.[1];
      if (!url || !(isForWeights || namesWeightsFile(url))) continue;
      const host = hostOf(url) ?? (namesWeightsFile(url) ? "other" : null);
      if (host === null || ownershipOfUrl(url, snapshot.repository) === "foreign") continue;
      links.push({ host, url, path, line: index + 1, text: line.trim() });
    }
  }
  return links;
}
