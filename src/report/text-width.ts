const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** East Asian wide and full-width characters, and emoji: a terminal gives them two columns. */
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})/u;
const withoutWidth = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** Columns that a terminal gives to the text, which holds no control characters. */
export function textWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** The text with spaces after it up to `width` columns. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/** The text in at most `width` columns, with an ellipsis where it was longer. */
export function truncated(text: string, width: number): string {
  let kept = "";
  let keptWidth = 0;
  let cut = "";
  for (const { segment } of graphemes.segment(text)) {
    if (keptWidth + graphemeWidth(segment) > width) return `${cut.trimEnd()}…`;
    kept += segment;
    keptWidth += graphemeWidth(segment);
    if (keptWidth < width) cut = kept;
  }
  return kept;
}

/** The text in lines of at most `width` columns, broken at spaces, between wide characters, or else anywhere. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;
  let breakAt = 0;
  for (const { segment } of graphemes.segment(text)) {
    const segmentWidth = graphemeWidth(segment);
    if (lineWidth + segmentWidth > width) {
      const cut = segment === " " || breakAt === 0 ? line.length : breakAt;
      lines.push(line.slice(0, cut).trimEnd());
      line = line.slice(cut).trimStart();
      lineWidth = textWidth(line);
      breakAt = 0;
      if (segment === " ") continue;
    }
    line += segment;
    lineWidth += segmentWidth;
    if (segment === " " || segmentWidth === 2) breakAt = line.length;
  }
  return line === "" ? lines : [...lines, line];
}

function graphemeWidth(segment: string): number {
  if (withoutWidth.test(segment)) return 0;
  return wide.test(segment) ? 2 : 1;
}
