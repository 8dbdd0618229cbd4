import { expect, test } from "vitest";
import { defaultSettings } from "../../src/config/settings.ts";
import { factsOf } from "../../src/facts/facts.ts";
import type { WritingLink } from "../../src/facts/writing.ts";
import { snapshotFromFiles } from "../../src/snapshot/from-files.ts";

function linksOf(files: Readonly<Record<string, string>>): readonly WritingLink[] {
  const fact = factsOf(snapshotFromFiles(files), defaultSettings).get("writing");
  if (!fact.seen) throw new Error("the writing fact is always seen");
  return fact.value.links;
}

test("papers and posts are found with their lines, links before mere citations", () => {
  const text = [
    "# Net",
    "",
    "Code for our paper [Nets](https://arxiv.org/abs/1).",
    "",
    "Blog post: https://medium.com/@me/nets",
    "",
    "## Citation",
    "",
    "@software{me,",
    "  title = {The code},",
    "}",
  ].join("\n");
  expect(linksOf({ "README.md": text }).map(({ kind, line, state }) => [kind, line, state])).toEqual([
    ["blog", 5, "linked"],
    ["paper", 3, "linked"],
    ["paper", 9, "software"],
  ]);
});

test("a citation file is read for its preferred citation", () => {
  const software = "cff-version: 1.2.0\ntitle: The code\ntype: software\n";
  const article = `${software}preferred-citation:\n  type: article\n  title: "The paper"\n`;
  expect(linksOf({ "CITATION.cff": software })).toMatchObject([{ state: "software", text: "The code" }]);
  expect(linksOf({ "CITATION.cff": article })).toMatchObject([{ state: "linked", text: "The paper", line: 4 }]);
});

test("a broken or empty citation file is no citation", () => {
  expect(linksOf({ "CITATION.cff": "{{{", "CITATION.bib": "@@@ {" })).toEqual([]);
});

test("a PDF in a section that is the paper's own is the paper; one in a list of papers is not", () => {
  const text = "# Net\n\n## Published Paper\n\n[VOL-6](https://j.example/vol-6.pdf)\n";
  expect(linksOf({ "README.md": text }).map(({ kind }) => kind)).toEqual(["paper"]);
  expect(linksOf({ "README.md": text.replace("Published Paper", "Papers to read") })).toEqual([]);
});

test("the front page of a site is a blog where the README calls it that", () => {
  expect(linksOf({ "README.md": "# Net\n\nSee more in my blog https://me.github.io/\n" })).toMatchObject([
    { kind: "blog" },
  ]);
  expect(linksOf({ "README.md": "# Net\n\nMade by https://me.github.io/\n" })).toEqual([]);
});

test("a page of a journal is no blog post", () => {
  const text = "# Net\n\nMore details: https://aaai.org/ojs/index.php/AAAI/article/view/4671\n";
  expect(linksOf({ "README.md": text }).filter(({ kind }) => kind === "blog")).toEqual([]);
});
