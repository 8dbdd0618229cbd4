import type { TreeEntry } from "../../snapshot/snapshot.ts";
import type { WritingLink } from "../writing.ts";

const paperEntry =
  /^(article|inproceedings|conference|incollection|inbook|journal|phdthesis|mastersthesis|techreport|proceedings)$/i;

/** CITATION.cff and CITATION.bib in the root. */
export function citationFiles(entries: readonly TreeEntry[]): string[] {
  return entries.filter(({ path }) => /^citations?\.(cff|bib|bibtex)$/i.test(path)).map(({ path }) => path);
}

/** Citations that a file offers: BibTeX entries, or a Citation File Format's preferred citation. */
export function citationsIn(path: string, text: string): WritingLink[] {
  const lines = text.split(/\r\n?|\n/);
  return /\.cff$/i.test(path) ? citationFileFormat(path, lines) : bibtexEntries(path, lines);
}

/** Most lines of a BibTeX entry that are read. */
const longestEntry = 40;

/** The first entries count; what stands under a heading of references is others' work. */
function bibtexEntries(path: string, lines: readonly string[]): WritingLink[] {
  const found: WritingLink[] = [];
  for (const [index, line] of lines.entries()) {
    const entry = /^[\s>]*@([a-z]{3,20})\s*\{\s*([^\s,{}]{2,200})/i.exec(line);
    if (!entry || /^(string|comment|preamble)$/i.test(entry[1] ?? "")) continue;
    const body = lines.slice(index, index + longestEntry);
    const end = body.findIndex((other, offset) => offset > 0 && /^[\s>]*[}@]/.test(other));
    const fields = body.slice(0, end === -1 ? body.length : end + 1).join("\n");
    const isPaper = paperEntry.test(entry[1] ?? "") || /arxiv|eprint|openreview|booktitle/i.test(fields);
    const url = /https?:\/\/[^\s{}"',]{4,300}/.exec(fields)?.[0] ?? null;
    found.push({
      kind: "paper",
      url,
      path,
      line: index + 1,
      text: titleOf(fields) ?? line.trim(),
      state: isPaper ? "linked" : "software",
    });
    if (found.length === 5) break;
  }
  return found;
}

function titleOf(fields: string): string | null {
  const title = /(?:^|[\s,])title\s*=\s*["{]+([^"}]{3,300})/i.exec(fields)?.[1];
  return title?.replaceAll(/[{}]|\s+/g, " ").trim() ?? null;
}

/** A preferred citation of an article or a conference paper is a paper; the file itself cites the software. */
function citationFileFormat(path: string, lines: readonly string[]): WritingLink[] {
  const preferred = lines.findIndex((line) => /^preferred-citation\s*:/.test(line));
  const body = lines.slice(preferred);
  const isPaper =
    preferred !== -1 &&
    body.some((line) =>
      /^\s+type\s*:\s*["']?(article|conference-paper|proceedings|thesis|report|book|generic)/.test(line),
    );
  const title = (isPaper ? body : lines).find((line) => /^\s*title\s*:/.test(line));
  if (title === undefined) return [];
  const text = title.replace(/^\s*title\s*:\s*/, "").replaceAll(/^["']|["']$/g, "");
  return [
    { kind: "paper", url: null, path, line: isPaper ? preferred + 1 : 1, text, state: isPaper ? "linked" : "software" },
  ];
}
