import type { FactSource } from "./facts.ts";
export interface ReadmeHeading {
  readonly text: string;
  /** 1 to 6; bold lines that serve as headings count as 6. */
  readonly depth: number;
  readonly line: number;
}

export interface ReadmeCode {
  readonly language: string | null;
  readonly text: string;
  /** Line of the first code line. */
  readonly line: number;
  /** Inline code counts too: it often holds the only command. */
  readonly inline: boolean;
}

/** A shell command in the README, from a code block or inline code. */
export interface ReadmeCommand {
  readonly text: string;
  readonly line: number;
  /** The script it runs, as a path of the tree would be written (`src/train.py`, or `pkg/train.py` for `python -m pkg.train`). */
  readonly script: string | null;
  /** The script stands in the tree (also below a folder that the README changes into). Null where no script is named. */
  readonly scriptPath: string | null;
}

export interface ReadmeLink {
  readonly text: string;
  readonly url: string;
  readonly line: number;
}

export interface ReadmeImage {
  readonly alt: string;
  readonly url: string;
  readonly line: number;
  /** A badge, logo, star history, sponsor or contributor picture: no figure. */
  readonly decoration: boolean;
}

/** A heading with all that stands below it until the next heading of the same or a higher level. */
export interface ReadmeSection {
  readonly heading: ReadmeHeading | null;
  /** First and last line, 1-based, inclusive. */
  readonly start: number;
  readonly end: number;
}

export interface Readme {
  readonly path: string;
  readonly format: "markdown" | "restructuredtext" | "text";
  /** Source text as it stands. */
  readonly text: string;
  readonly lines: readonly string[];
  /** Dominant language of the prose as an ISO 639-1 code, null where there is too little text. */
  readonly language: string | null;
  readonly headings: readonly ReadmeHeading[];
  readonly sections: readonly ReadmeSection[];
  readonly code: readonly ReadmeCode[];
  readonly commands: readonly ReadmeCommand[];
  readonly links: readonly ReadmeLink[];
  readonly images: readonly ReadmeImage[];
  /** Prose outside code blocks and markup, one entry a line that has any. */
  readonly prose: readonly { readonly text: string; readonly line: number }[];
  /** YAML front matter (a Hugging Face Space or model card), null where there is none or it does not parse. */
  readonly frontMatter: Readonly<Record<string, unknown>> | null;
}

/** `readme` is null when the tree has none; `problem` says why one that exists could not be read. */
export interface ReadmeFact {
  readonly readme: Readme | null;
  readonly problem: { readonly path: string; readonly reason: "binary" | "not-utf8" | "too-large" | "not-read" } | null;
}

export function readReadme(_source: FactSource): ReadmeFact {
  throw new Error("to be written");
}
