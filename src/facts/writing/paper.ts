import type { Readme } from "../readme.ts";
import type { WritingLink } from "../writing.ts";
import { type LinkContext, linkContexts, othersWork } from "./context.ts";

const paperAddress =
  /^https?:\/\/([\w-]+\.)*(arxiv\.org\/|openreview\.net\/|aclanthology\.org\/|aclweb\.org\/anthology|openaccess\.thecvf\.com\/|doi\.org\/|ieeexplore\.ieee\.org\/|link\.springer\.com\/|dl\.acm\.org\/|nature\.com\/articles|sciencedirect\.com\/science|papers\.n(eur)?ips\.cc\/|proceedings\.(mlr|neurips|icml)|isca-speech\.org|biorxiv\.org\/|medrxiv\.org\/|jmlr\.org\/|mdpi\.com\/|ojs\.aaai\.org|aaai\.org\/|hal\.(science|archives)|zenodo\.org\/records?\/|researchgate\.net\/publication|huggingface\.co\/papers\/|ssrn\.com\/|pubmed|ncbi\.nlm\.nih\.gov|frontiersin\.org|cell\.com|science\.org\/doi|journals\.)/i;

const paperLabel =
  /^\W*(arxiv(?: ?paper)?|paper|pdf|preprint|manuscript|technical report|tech report|full paper|publication|论文|论文链接|技术报告|論文|논문|статья)(?:\W.*)?$/iu;

const ownWords =
  /\b(our|my|this)\b(?: \S+){0,3} (paper|work|article|publication|manuscript|preprint|report|thesis|method)|\b(?:we|i)\b(?: \S+){0,2} (?:publish|wrote|written|present|releas|submit)\w*(?: \S+){0,3} (?:papers?|articles?|reports?|preprints?)\b|\bofficial\b|\b(?:code|source|repo(?:sitory)?|implement\w*|project|models?|release) (?:for|of|to|accompan\w+|from|is|was)\b|\bimplement\w*\b|(?:described|introduced|proposed|presented|published) in|arxiv paper|accepted|\bcit(?:e|ing)\b|(?:我们|本|该)\S{0,8}(?:论文|工作|报告|方法)|论文|技术报告|官方(?:代码|实现)|本論文|論文|논문|наш\S* стать/iu;

const strongWords =
  /\b(our|my)\b(?: \S+){0,3} (paper|article|publication|manuscript|preprint|report|thesis)|(?:我们|本文|本项目)\S{0,8}(?:论文|技术报告)/iu;

const citationHeading = /\b(cit(?:e|ing|ations?)|bibtex|publications?|papers?)\b|引用|论文|인용|цитир/iu;

/** A section that holds the paper itself, and not a list of papers. */
const ownPaperHeading = /^\W*(?:(?:our|my|the|published|research|full) ){0,2}(?:paper|publication)\W*(?:\/|$)/iu;

/** Links to this work's paper, and prose that names it without a link. */
export function paperLinks(readme: Readme): WritingLink[] {
  const found: WritingLink[] = [];
  for (const { link, context } of linkContexts(readme)) {
    const isLabelled = paperLabel.test(link.text) || ownPaperHeading.test(context.headings);
    const isPaper = paperAddress.test(link.url) || (/\.pdf($|[?#])/i.test(link.url) && isLabelled);
    if (!isPaper || !isOwn(link.text, context)) continue;
    const { url, line, text } = link;
    found.push({ kind: "paper", url, path: readme.path, line, text: text || url, state: "linked" });
  }
  return found.length > 0 ? found : named(readme);
}

function isOwn(text: string, { line, above, headings, isNearTop }: LinkContext): boolean {
  if (othersWork.test(headings)) return false;
  if (strongWords.test(line)) return true;
  if (citationHeading.test(headings) && !/implemented|related|other/i.test(headings)) return true;
  if (!isNearTop) return false;
  return paperLabel.test(text) || ownWords.test(line) || (ownWords.test(above) && above.length < 300);
}

/** The first line near the top that speaks of "the paper" this code belongs to. */
function named(readme: Readme): WritingLink[] {
  const spoken = readme.prose.find(
    ({ text, line }) =>
      line <= 60 &&
      /\b(?:our|the|this|my)\b(?: \S+){0,3} paper\b|(?:我们|本文)\S{0,8}论文/iu.test(text) &&
      ownWords.test(text),
  );
  if (!spoken) return [];
  return [{ kind: "paper", url: null, path: readme.path, line: spoken.line, text: spoken.text, state: "named" }];
}
