import { treePathOf } from "../../../facts/readme/mentions.ts";
import type { Readme, ReadmeImage } from "../../../facts/readme.ts";
import type { Tree } from "../../../facts/tree.ts";
import type { TopicMap } from "./topics-by-line.ts";

/** A picture, film or diagram of a README that may show what the model does. */
export interface Figure {
  readonly line: number;
  readonly text: string;
  /** `broken`: the file is not in the tree. `ambiguous`: a banner, or a ranking, rather than the task or a result. */
  readonly state: "good" | "broken" | "ambiguous";
}

/** Figures of a README in reading order; badges, logos, formulas and pictures of people left out. */
export function figuresOf(readme: Readme, topics: TopicMap, tree: Tree, repository: string | null): Figure[] {
  const figures: Figure[] = [];
  for (const image of readme.images) {
    if (image.decoration || isFormula(image) || image.url === "" || topics.at(image.line).has("thanks")) continue;
    figures.push({ line: image.line, text: image.alt || image.url, state: stateOf(image, tree, repository) });
  }
  for (const { url, text, line } of readme.links) {
    if (isFilm(url)) figures.push({ line, text: text || url, state: "good" });
  }
  for (const { language, line } of readme.code) {
    if (language === "mermaid") figures.push({ line, text: "mermaid", state: "good" });
  }
  return figures.sort((a, b) => a.line - b.line);
}

function isFilm(url: string): boolean {
  return (
    /^https:\/\/github\.com\/(user-attachments\/assets|[\w.-]+\/[\w.-]+\/assets)\//.test(url) ||
    /^https:\/\/user-images\.githubusercontent\.com\//.test(url) ||
    /\.(mp4|gif|webm|mov)($|\?)/i.test(url)
  );
}

function isFormula({ url }: ReadmeImage): boolean {
  return /latex\.codecogs\.com|render\.githubusercontent\.com\/render\/math|math\.vercel\.app|i\.upmath\.me|chart\.apis\.google\.com\/chart\?cht=tx/i.test(
    url,
  );
}

const rankingOrBanner =
  /banner|header|cover|hero(?![a-z])|title|leader-?_?board|ranking|certificate|medal|(private|public)[-_ ]?(lb|score)|(^|[/_-])(lb|rank)([_.-]|$)|award|poster|social[-_ ]?preview|排行榜|排名|证书|奖/i;

function stateOf({ url, alt }: ReadmeImage, tree: Tree, repository: string | null): Figure["state"] {
  const path = ownPathOf(url, repository);
  if (path !== null && !tree.truncated && !tree.has(path)) return "broken";
  const name = url.startsWith("data:") ? "" : url.slice(-300).split(/[?#]/, 1)[0]?.split(/[/\\]/).at(-1);
  return rankingOrBanner.test(`${name} ${alt.slice(0, 200)}`) ? "ambiguous" : "good";
}

/** Path in this repository's tree; null for a picture that is kept elsewhere. */
function ownPathOf(url: string, repository: string | null): string | null {
  if (/^(data|https?):|^\/\//i.test(url)) {
    const owner = /^https?:\/\/(?:github\.com|raw\.githubusercontent\.com)\/([^/]+\/[^/]+)\//i.exec(url)?.[1];
    const isOwn = owner !== undefined && owner.toLowerCase() === repository?.toLowerCase();
    return isOwn ? treePathOf(url) : null;
  }
  return treePathOf(url.replaceAll("\\", "/"));
}
