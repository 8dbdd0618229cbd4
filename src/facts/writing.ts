import type { FactSource } from "./facts.ts";
import { blogLinks } from "./writing/blog.ts";
import { citationFiles, citationsIn } from "./writing/citation.ts";
import { paperLinks } from "./writing/paper.ts";

export interface WritingLink {
  readonly kind: "blog" | "paper";
  readonly url: string | null;
  readonly path: string;
  readonly line: number;
  readonly text: string;
  /** `named`: the paper is spoken of without a link. `software`: the citation is of the code and of no paper. */
  readonly state: "linked" | "named" | "software";
}

/** Write-ups and papers of this work that the README and CITATION files point to, in reading order; `linked` ones first. */
export interface WritingFact {
  readonly links: readonly WritingLink[];
}

export function readWriting(source: FactSource): WritingFact {
  const { readme } = source.fact("readme");
  const links: WritingLink[] = [];
  if (readme !== null) {
    links.push(...blogLinks(readme), ...paperLinks(readme));
    for (const citation of citationsIn(readme.path, readme.text)) links.push(citation);
  }
  for (const path of citationFiles(source.snapshot.tree.entries)) {
    for (const citation of citationsIn(path, source.text(path) ?? "")) links.push(citation);
  }
  const isLinked = (link: WritingLink): boolean => link.state === "linked";
  return { links: [...links.filter(isLinked), ...links.filter((link) => !isLinked(link))] };
}
