/**
 * One piece of a document, in reading order. Every format and every embedded markup is first turned into these; what a README
 * holds is then collected from them in one place. Lines are 1-based.
 */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly line: number }
  | { readonly kind: "heading"; readonly depth: number; readonly line: number }
  | { readonly kind: "heading-end" }
  | { readonly kind: "link"; readonly url: string; readonly line: number }
  | { readonly kind: "link-end" }
  | {
      readonly kind: "image";
      readonly url: string;
      readonly alt: string;
      readonly line: number;
      /** Width as the markup gives it, in pixels; null where it says nothing or a share of the page. */
      readonly width: number | null;
    }
  | {
      readonly kind: "code";
      readonly language: string | null;
      readonly text: string;
      readonly line: number;
      readonly inline: boolean;
    }
  /** The end of a block: no text before it belongs together with text after it. */
  | { readonly kind: "break" };

/** Depth that stands for a line which serves as a heading without being marked as one. */
export const boldHeadingDepth = 6;
