import type { FactSource } from "./facts.ts";
export interface WritingLink {
  readonly kind: "blog" | "paper";
  readonly url: string | null;
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Write-ups and papers of this work that the README, CITATION files or notebooks point to. */
export interface WritingFact {
  readonly links: readonly WritingLink[];
}

export function readWriting(_source: FactSource): WritingFact {
  throw new Error("to be written");
}
