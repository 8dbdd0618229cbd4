import type { Readme, ReadmeLink } from "../readme.ts";

/** What surrounds a link: its line of prose, the line of prose above it, and the headings it stands under. */
export interface LinkContext {
  readonly line: string;
  readonly above: string;
  /** Texts of the enclosing headings, the nearest first, joined. */
  readonly headings: string;
  /** It stands above the third heading and in the first sixty lines. */
  readonly isNearTop: boolean;
}

/** Contexts of all links of a README, found in one pass over prose and headings. */
export function linkContexts(readme: Readme): { readonly link: ReadmeLink; readonly context: LinkContext }[] {
  const prose = new Map(readme.prose.map(({ text, line }) => [line, text]));
  const links = [...readme.links].sort((a, b) => a.line - b.line);
  const open: { readonly depth: number; readonly text: string }[] = [];
  let next = 0;
  return links.map((link) => {
    for (; (readme.headings[next]?.line ?? Number.POSITIVE_INFINITY) <= link.line; next++) {
      const heading = readme.headings[next];
      if (heading === undefined) break;
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
      open.push({ depth: heading.depth, text: heading.text });
    }
    const context: LinkContext = {
      line: (prose.get(link.line) ?? "").slice(0, 1000),
      above: (prose.get(link.line - 1) ?? prose.get(link.line - 2) ?? "").slice(0, 1000),
      headings: open
        .slice(1)
        .map((heading) => heading.text)
        .reverse()
        .join(" / "),
      isNearTop: next <= 3 && link.line <= 60,
    };
    return { link, context };
  });
}

/** Headings under which links lead to the work of others. */
export const othersWork =
  /\b(references?|bibliography|related|similar|credits?|acknowledge?ments?|thanks|resources|further reading|projects? using|used by|who uses|inspir\w+|papers implemented|awesome|reading list|learning)\b|参考|相关|致谢|感谢|推荐|関連|謝辞|참고|관련|литература|ссылки/iu;
