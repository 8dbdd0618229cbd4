import type { Readme } from "../readme.ts";
import type { ModelLoader, WeightsLink } from "../weights.ts";
import { ownershipOfId } from "./hosts.ts";

const loadsId =
  /(?:from_pretrained|load_from_hub|snapshot_download|hf_hub_download|hub\.load|pipeline|SentenceTransformer|create_model|CrossEncoder|AutoModel)\s*\([^\n)]*?["']([^"'\n]{2,120})["']/;
const placeholder = /^<.*>$|^[A-Z][A-Z0-9_]+$|model[-_ ]?(name|id|path)/i;

/** Code in the README that fetches this repository's model from a hub. */
export function readmeLoaders(
  readme: Readme,
  links: readonly WeightsLink[],
  repository: string | null,
): readonly ModelLoader[] {
  const ids = hubIds(links);
  const loaders: ModelLoader[] = [];
  for (const { text, line, inline } of readme.code) {
    if (inline) continue;
    for (const [index, codeLine] of text.split("\n").entries()) {
      const id = loadsId.exec(codeLine.slice(0, 400))?.[1];
      if (id === undefined || /tokenizer|config/i.test(codeLine.split("from_pretrained")[0] ?? "")) continue;
      const isOwn = ids.has(id) || (id.includes("/") && ownershipOfId(id, repository) === "own");
      const standsForOwn = ids.size > 0 && !id.includes("/") && placeholder.test(id);
      if (!isOwn && !standsForOwn) continue;
      loaders.push({ path: readme.path, line: line + index, text: codeLine.trim(), ownership: "own", url: null });
    }
  }
  return loaders;
}

/** `owner/name` of the hub pages that the links lead to. */
export function hubIds(links: readonly WeightsLink[]): ReadonlySet<string> {
  const ids = links.flatMap(({ url, host }) => {
    if (host !== "hugging-face" && host !== "modelscope") return [];
    return /^https?:\/\/[^/]+\/(?:models\/)?([\w.-]+\/[\w.-]+)/i.exec(url)?.[1] ?? [];
  });
  return new Set(ids);
}
