import { type Evidence, evidenceAt } from "../evidence.ts";
import type { FactSource } from "../facts.ts";
import type { Readme } from "../readme.ts";
import { basename, isVendored, type Tree } from "../tree.ts";

/** A purpose beside which code with models in it says little: the repository teaches, collects links or hands out data. */
export interface OtherPurpose {
  readonly kind: "course" | "list" | "data";
  readonly evidence: readonly Evidence[];
}

const courseWords =
  /\b(courses?|coursework|lectures?|home ?works?|assignments?|cheat ?-?sheets?|curriculum|bootcamp|tutorials?|handbook|syllabus|exercises|study notes)\b|课程|课件|作业|教程|讲义|笔记|講義|강의|курс лекц|лекции/i;
const numberedUnit =
  /^(week|lecture|lec|lesson|chapter|ch|assignment|hw|homework|module|unit|session|day|part|lab|exercise|l|第)[ _-]?\d{1,2}([^0-9]|$)|^\d{2}[._ -]/i;
const dataWords =
  /\b(is|are|provides?|contains?|hosts?) (a|an|the) ([\w-]+ ){0,4}(datasets?|corpus|corpora)\b|是一?个[^。]{0,20}数据集/i;
const modelFile = /(^|[/_-])(train|finetun|infer|predict|models?\.)[^/]*\.?(py|ipynb|sh|lua)$|(^|\/)models?\//i;
/** What lessons are written in: numbered pictures and data files are none. */
const lessonFile = /\.(ipynb|md|rst|txt|pdf|pptx?|docx?|tex|html|py|r|rmd|jl|m|c|cpp)$/i;
const fewestUnits = 4;
const fewestListLinks = 60;
const codeFile = /\.(py|ipynb|r|jl|lua|m|cpp|cu|scala)$/i;

export function otherPurpose(source: FactSource): OtherPurpose | null {
  const { readme } = source.fact("readme");
  const tree = source.fact("tree");
  const name = source.snapshot.repository?.split("/")[1] ?? "";
  const title = titleOf(readme);
  const code = tree.files(({ path }) => codeFile.test(path) && !isVendored(path)).length;
  const at = (text: string, line: number | null = 1) => (readme ? [evidenceAt(readme.path, line, text)] : []);
  if (/^awesome\b/i.test(title.text) || /^awesome[-_]/i.test(name)) {
    return { kind: "list", evidence: at(title.text || name, title.line) };
  }
  if (readme && code <= 2 && isListOfLinks(readme)) {
    return { kind: "list", evidence: at(`${readme.links.length} links`) };
  }
  const opening = openingOf(readme);
  if (dataWords.test(opening) && !tree.files(({ path }) => modelFile.test(path)).length) {
    return { kind: "data", evidence: at(opening) };
  }
  const says = [name.replaceAll(/[-_]/g, " "), title.text, opening].find((text) => courseWords.test(text));
  if (says === undefined) return null;
  const units = unitsIn(tree);
  if (units.length < fewestUnits && code > 0) return null;
  return {
    kind: "course",
    evidence: [...at(says, title.line), ...units.slice(0, 3).map((path) => evidenceAt(path, null, path))],
  };
}

function titleOf(readme: Readme | null): { readonly text: string; readonly line: number } {
  return readme?.headings[0] ?? { text: readme?.prose[0]?.text ?? "", line: 1 };
}

/** The first whole sentences, which say what the repository is; a table of contents is passed over. */
function openingOf(readme: Readme | null): string {
  return (readme?.prose.slice(0, 40) ?? [])
    .map(({ text }) => text)
    .filter((text) => text.length >= 40 || /[。\p{sc=Han}]/u.test(text))
    .slice(0, 4)
    .join(" ")
    .slice(0, 600);
}

function isListOfLinks(readme: Readme): boolean {
  return readme.links.length >= fewestListLinks && readme.links.length >= readme.prose.length / 2;
}

/** One path for each folder or file that is numbered as lessons are. */
function unitsIn(tree: Tree): readonly string[] {
  const units = new Map<string, string>();
  for (const { path } of tree.entries) {
    if (isVendored(path)) continue;
    const folders = path.split("/").slice(0, -1).slice(0, 3);
    for (const part of lessonFile.test(path) ? [...folders, basename(path)] : folders) {
      if (numberedUnit.test(part) && !units.has(part)) units.set(part, path);
    }
  }
  return [...units.values()];
}
