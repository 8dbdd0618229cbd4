import type { FactSource } from "../facts.ts";
import { basename, isVendored } from "../tree.ts";
import type { WeightsLink } from "../weights.ts";
import { aboutOf } from "./context.ts";
import { hostOf, ownershipOfUrl } from "./hosts.ts";
import { namesWeightsFile } from "./weight-files.ts";

const download = /\b(?:wget|curl|gdown|aria2c|axel)\b[^\n]{0,300}?(https?:\/\/[^\s"'\\]{4,400})/;
const mostScripts = 100;
const mostLines = 2000;

/** `URL=https://…` and a download of `$URL` below it: the address stands apart from the command. */
const assignment = /^\s*(?:export\s+)?(\w{1,60})=["']?(https?:\/\/[^\s"']{4,400})/;
const downloadOfVariable = /\b(?:wget|curl|gdown|aria2c|axel)\b[^\n]{0,200}?\$\{?(\w{1,60})/;
/** Lines above a download that tell what it is. */
const linesAbove = 6;

/** Downloads of weights in shell scripts: `download_weights.sh`. */
export function scriptWeightsLinks({ snapshot, text }: FactSource): readonly WeightsLink[] {
  const links: WeightsLink[] = [];
  const scripts = snapshot.tree.entries.filter(({ path }) => /\.(sh|bash)$/.test(path) && !isVendored(path));
  for (const { path } of scripts.slice(0, mostScripts)) {
    const isForWeights = aboutOf(basename(path).replaceAll(/[_.-]/g, " ")) === "weights";
    const lines = (text(path) ?? "").split("\n", mostLines).map((line) => line.slice(0, 1000));
    const variables = new Map<string, string>();
    for (const [index, line] of lines.entries()) {
      const assigned = assignment.exec(line);
      if (assigned) variables.set(assigned[1] ?? "", assigned[2] ?? "");
      const named = variables.get(downloadOfVariable.exec(line)?.[1] ?? "");
      const url = download.exec(line)?.[1] ?? named;
      if (!url) continue;
      const saysWeights = named !== undefined && isBranchForWeights(lines, index);
      if (!(isForWeights || namesWeightsFile(url) || saysWeights)) continue;
      const host = hostOf(url) ?? (namesWeightsFile(url) ? "other" : null);
      if (host === null || ownershipOfUrl(url, snapshot.repository) === "foreign") continue;
      links.push({ host, url, path, line: index + 1, text: line.trim() });
    }
  }
  return links;
}

/** Whether the branch of the script that holds a line names pretrained weights where it begins. */
function isBranchForWeights(lines: readonly string[], index: number): boolean {
  const above = lines.slice(Math.max(0, index - linesAbove), index);
  const opening = above.findLast((line) => /^\s*(?:(?:el)?if|function)\b|\)\s*$/.test(line)) ?? "";
  return aboutOf(opening.replaceAll(/[_.-]/g, " ")) === "weights";
}
