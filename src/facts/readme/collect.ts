import type { Readme, ReadmeCode, ReadmeHeading, ReadmeImage, ReadmeLink, ReadmeSection } from "../readme.ts";
import { isDecoration } from "./decoration.ts";
import type { Piece } from "./piece.ts";

type Collected = Pick<Readme, "headings" | "code" | "links" | "images" | "prose">;

interface OpenLink {
  readonly url: string;
  readonly line: number;
  text: string;
}

/** Gathers headings, code, links, images and prose from the pieces of a document, in one pass. */
export function collect(pieces: readonly Piece[]): Collected {
  const collector = new Collector();
  for (const piece of pieces) collector.take(piece);
  return collector.finish();
}

class Collector {
  private readonly headings: ReadmeHeading[] = [];
  private readonly code: ReadmeCode[] = [];
  private readonly links: ReadmeLink[] = [];
  private readonly images: ReadmeImage[] = [];
  private readonly prose: { text: string; readonly line: number }[] = [];
  private heading: { readonly depth: number; readonly line: number; text: string } | null = null;
  private link: OpenLink | null = null;

  take(piece: Piece): void {
    switch (piece.kind) {
      case "text":
        this.takeText(piece.text, piece.line);
        break;
      case "heading":
        this.endHeading();
        this.heading = { depth: piece.depth, line: piece.line, text: "" };
        return;
      case "heading-end":
        this.endHeading();
        break;
      case "link":
        this.endLink();
        this.link = { url: piece.url, line: piece.line, text: "" };
        return;
      case "link-end":
        this.endLink();
        break;
      case "image":
        this.takeImage(piece.url, piece.alt, piece.line, piece.width);
        break;
      case "code":
        this.takeCode(piece);
        break;
      case "break":
        return;
    }
  }

  finish(): Collected {
    this.endHeading();
    this.endLink();
    const prose = this.prose
      .map(({ text, line }) => ({ text: text.replaceAll(/\s+/g, " ").trim(), line }))
      .filter(({ text }) => text !== "");
    return { headings: this.headings, code: this.code, links: this.links, images: this.images, prose };
  }

  private takeText(text: string, line: number): void {
    if (this.link) this.link.text += text;
    if (this.heading) this.heading.text += text;
    else this.addProse(text, line);
  }

  private addProse(text: string, line: number): void {
    const last = this.prose.at(-1);
    if (last?.line === line) last.text += text;
    else this.prose.push({ text, line });
  }

  private takeImage(url: string, alt: string, line: number, width: number | null): void {
    this.images.push({ url, alt, line, decoration: isDecoration(url, alt, width) });
    if (this.link) this.link.text += alt;
  }

  /** Inline code is part of its sentence: in a heading or a link it is a word like any other. */
  private takeCode({ language, text, line, inline }: Extract<Piece, { kind: "code" }>): void {
    this.code.push({ language: language?.toLowerCase() ?? null, text, line, inline });
    if (!inline) return;
    this.takeText(text, line);
    if (this.link === null && /^https?:\/\/\S+$/.test(text)) this.links.push({ text, url: text, line });
  }

  private endHeading(): void {
    const text = this.heading?.text.replaceAll(/\s+/g, " ").trim() ?? "";
    if (this.heading && text !== "") this.headings.push({ ...this.heading, text });
    this.heading = null;
  }

  private endLink(): void {
    if (this.link && this.link.url !== "") {
      this.links.push({ ...this.link, text: this.link.text.replaceAll(/\s+/g, " ").trim() });
    }
    this.link = null;
  }
}

/** Sections by heading, each to the next heading of the same or a higher level; what stands above the first has none. */
export function sectionsOf(headings: readonly ReadmeHeading[], lineCount: number): ReadmeSection[] {
  const ends = new Map<ReadmeHeading, number>();
  const open: ReadmeHeading[] = [];
  for (const heading of headings) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= heading.depth) {
      const ended = open.pop() as ReadmeHeading;
      ends.set(ended, Math.max(ended.line, heading.line - 1));
    }
    open.push(heading);
  }
  const sections = headings.map((heading) => ({ heading, start: heading.line, end: ends.get(heading) ?? lineCount }));
  const first = headings[0]?.line ?? lineCount + 1;
  return first > 1 ? [{ heading: null, start: 1, end: first - 1 }, ...sections] : sections;
}
