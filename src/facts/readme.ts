import { load } from "js-yaml";
import type { FactSource } from "./facts.ts";
import { chooseReadme, formatOf } from "./readme/choose.ts";
import { collect, sectionsOf } from "./readme/collect.ts";
import { commandsOf } from "./readme/commands.ts";
import { languageOf } from "./readme/language.ts";
import { isReadable, isWithinParserLimits } from "./readme/limits.ts";
import { markdownPieces } from "./readme/markdown.ts";
import { mentionsOf } from "./readme/mentions.ts";
import type { Piece } from "./readme/piece.ts";
import { plainLinePieces } from "./readme/plain-lines.ts";
import { plainTextPieces } from "./readme/plain-text.ts";
import { restructuredTextPieces } from "./readme/restructured-text.ts";
import { indexScripts } from "./readme/script.ts";

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

/** A script or notebook that the prose or a link names, whether or not as a command. */
export interface ReadmeMention {
  /** As written. */
  readonly script: string;
  /** Where it stands in the tree, null where it does not. */
  readonly scriptPath: string | null;
  readonly line: number;
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
  readonly mentions: readonly ReadmeMention[];
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

/** Reads the README that a visitor of the repository sees first. */
export function readReadme({ snapshot }: FactSource): ReadmeFact {
  const entry = chooseReadme(snapshot.tree.entries);
  if (entry === null) return { readme: null, problem: null };
  const content = snapshot.files.get(entry.path);
  if (content?.kind !== "text") {
    return { readme: null, problem: { path: entry.path, reason: content?.reason ?? "not-read" } };
  }
  if (!isReadable(content.text)) return { readme: null, problem: { path: entry.path, reason: "too-large" } };
  return { readme: parseReadme(entry.path, content.text, snapshot), problem: null };
}

function parseReadme(path: string, source: string, snapshot: FactSource["snapshot"]): Readme {
  const text = source.replace(/^\ufeff/, "").replaceAll(/\r\n?/g, "\n");
  const format = formatOf(path);
  const { pieces, frontMatter } = piecesOf(text, format);
  const lines = text.split("\n");
  const collected = collect(pieces);
  const index = indexScripts(snapshot.tree.entries);
  return {
    path,
    format,
    text: source,
    lines,
    language: languageOf(collected.prose.map((line) => line.text).join("\n")),
    ...collected,
    sections: sectionsOf(collected.headings, lines.length),
    commands: commandsOf(collected, index, snapshot.repository),
    mentions: mentionsOf(collected, index),
    frontMatter: frontMatter === null ? null : parseFrontMatter(frontMatter),
  };
}

function piecesOf(
  text: string,
  format: Readme["format"],
): { readonly pieces: readonly Piece[]; readonly frontMatter: string | null } {
  if (format === "restructuredtext") return { pieces: restructuredTextPieces(text), frontMatter: null };
  if (format === "text") return { pieces: plainTextPieces(text), frontMatter: null };
  if (!isWithinParserLimits(text)) return { pieces: plainLinePieces(text), frontMatter: null };
  return markdownPieces(text);
}

/** Longest front matter that is parsed, in characters. A model card's is far below. */
const longestFrontMatter = 65_536;

function parseFrontMatter(yaml: string): Readme["frontMatter"] {
  if (yaml.length > longestFrontMatter) return null;
  try {
    const value: unknown = load(yaml);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
