import type { Readme } from "../readme.ts";
import type { WeightsLink } from "../weights.ts";
import { type About, aboutOf } from "./context.ts";
import { hostOf, ownershipOfUrl } from "./hosts.ts";
import { namesWeightsFile } from "./weight-files.ts";

const address = /(?:https?|s3|gs):\/\/[^\s<>"'`)\]}（）【】，。；|\\]+/gi;
/** Lines above a link that can say what it leads to. */
const linesAbove = 4;
const longestLine = 4000;
/** Links to hosts of files that are judged; a page with more is a list of others' work. */
const mostLinks = 500;

interface Candidate {
  readonly url: string;
  readonly line: number;
  readonly text: string;
}

/** Links of the README that lead to weights of this repository's model. */
export function readmeWeightsLinks(readme: Readme, repository: string | null): readonly WeightsLink[] {
  const context = new ReadmeContext(readme);
  const found = new Map<string, WeightsLink>();
  let judged = 0;
  for (const { url, line, text } of candidates(readme)) {
    const host = hostOf(url) ?? (namesWeightsFile(url) && !isFileOfTree(url) ? "other" : null);
    const key = `${line} ${url}`;
    if (host === null || found.has(key)) continue;
    if (++judged > mostLinks) break;
    if (!context.isWeights(url, line, text, repository)) continue;
    found.set(key, { host, url, path: readme.path, line, text: readme.lines[line - 1] ?? text });
  }
  return [...found.values()];
}

/** Links, and addresses that stand bare in text and in code. */
function candidates(readme: Readme): readonly Candidate[] {
  const bare = [...readme.prose, ...readme.code.flatMap(codeLines)].flatMap(({ text, line }) =>
    [...text.slice(0, longestLine).matchAll(address)].map(([url]) => ({ url, line, text: "" })),
  );
  return [...readme.links.filter(({ url }) => /^(https?|s3|gs):/i.test(url)), ...bare];
}

function codeLines({ text, line, inline }: Readme["code"][number]): readonly { text: string; line: number }[] {
  if (inline) return [{ text, line }];
  return text.split("\n").map((part, index) => ({ text: part, line: line + index }));
}

/** Files of a repository on GitHub are in git, not published. */
function isFileOfTree(url: string): boolean {
  return /^https?:\/\/(github\.com\/[^/]+\/[^/]+\/(blob|tree|raw)|raw\.githubusercontent\.com)\//i.test(url);
}

/** What stands around the lines of a README, each found once. */
class ReadmeContext {
  readonly #lines: readonly string[];
  readonly #tableHeads: readonly (string | null)[];
  readonly #headings: readonly string[];

  constructor(readme: Readme) {
    this.#lines = readme.lines;
    this.#tableHeads = tableHeads(readme.lines);
    this.#headings = headingsByLine(readme);
  }

  isWeights(url: string, line: number, text: string, repository: string | null): boolean {
    const ownership = ownershipOfUrl(url, repository);
    const host = hostOf(url);
    if (ownership === "foreign") return false;
    const inText = aboutOf(text);
    if (host === "release") return this.#isReleaseOfWeights(url, line, inText);
    if (namesWeightsFile(url) || /kaggle\.com\/(models|m)\//i.test(url)) return true;
    if (inText !== null) return inText === "weights";
    if (host === "hugging-face" && ownership === "own") return this.#around(url, line) !== "other";
    return this.#around(url, line) === "weights";
  }

  /** A page of releases holds weights only where the words beside the link say so. */
  #isReleaseOfWeights(url: string, line: number, inText: About): boolean {
    if (/\/releases\/download\//i.test(url)) return namesWeightsFile(url) || this.#around(url, line) === "weights";
    if (/\/releases\/tag\//i.test(url)) return inText === "weights";
    return (inText ?? this.#aboutLine(url, line)) === "weights";
  }

  #aboutLine(url: string, line: number): About {
    const text = (this.#lines[line - 1] ?? "").slice(0, longestLine);
    const place = text.indexOf(url);
    const position = place === -1 ? text.length : place;
    return aboutOf(
      text.replaceAll(address, (found) => " ".repeat(found.length)),
      position,
    );
  }

  /** What stands around the link, the nearest first: the first that says anything decides. */
  #around(url: string, line: number): About {
    const head = this.#tableHeads[line - 1] ?? null;
    const nearby = head === null ? this.#above(line) : [];
    return (
      (head === null ? null : this.#aboutColumn(head, url, line)) ??
      this.#aboutLine(url, line) ??
      firstAbout(nearby) ??
      aboutOf(this.#headings[line - 1] ?? "")
    );
  }

  /** In a table the head of the link's own column speaks first, then the head of the first column: what a row is. */
  #aboutColumn(head: string, url: string, line: number): About {
    const row = (this.#lines[line - 1] ?? "").slice(0, longestLine);
    const place = row.indexOf(url);
    const column = place === -1 ? 0 : row.slice(0, place).split("|").length - 1;
    const heads = head.slice(0, longestLine).split("|");
    return aboutOf(heads[column] ?? "") ?? aboutOf(heads[1] ?? "");
  }

  #above(line: number): readonly string[] {
    const texts: string[] = [];
    for (let index = line - 2; index >= 0 && texts.length < linesAbove && line - index < 12; index--) {
      const text = this.#lines[index] ?? "";
      if (text.trim() === "") continue;
      texts.push(text);
      if (text.startsWith("#")) break;
    }
    return texts;
  }
}

function firstAbout(texts: readonly string[]): About {
  for (const text of texts) {
    const about = aboutOf(text.slice(0, longestLine).replaceAll(address, ""));
    if (about !== null) return about;
  }
  return null;
}

/** For each line of a table the first line of that table, null for lines of none. */
function tableHeads(lines: readonly string[]): readonly (string | null)[] {
  let head: string | null = null;
  return lines.map((line) => {
    if (!line.trimStart().startsWith("|")) head = null;
    else head ??= line;
    return head === line ? null : head;
  });
}

/** For each line the heading that it stands below. */
function headingsByLine({ headings, lines }: Readme): readonly string[] {
  const byLine = new Map(headings.map(({ line, text }) => [line, text]));
  let current = "";
  return lines.map((_, index) => {
    current = byLine.get(index + 1) ?? current;
    return current;
  });
}
