import { expect, test } from "vitest";
import paper from "../../../src/steps/paper/paper.ts";
import { runCheck } from "../../support/run-check.ts";

function verdictOf(text: string) {
  return runCheck(paper, { "README.md": `# Net\n\n${text}` });
}

test.each([
  ["a link with its name", "[Paper](https://arxiv.org/abs/1) | [Project](https://x.example)", 1],
  ["an official implementation", "Official code of [Nets](https://openreview.net/forum?id=1).", 1],
  ["a BibTeX entry", "## Usage\n\n## Citation\n```\n@inproceedings{me,\n  title={Nets},\n}\n```", 5],
  ["a preprint cited as misc", "@misc{me,\n  title={Nets},\n  eprint={1234.5},\n}", 1],
  ["a Chinese label", "[论文](https://ieeexplore.ieee.org/document/1)", 1],
  ["a sentence far below", `${"text\n\n".repeat(80)}See our paper: https://arxiv.org/abs/1`, 161],
])("passes with %s", (_, text, line) => {
  const verdict = verdictOf(text);
  expect(verdict).toMatchObject({ verdict: "pass", code: "paper/linked" });
  expect(verdict.evidence[0]).toMatchObject({ path: "README.md", line: line + 2 });
});

test("CITATION.cff with a preferred article passes", () => {
  const citation = "title: Code\npreferred-citation:\n  type: conference-paper\n  title: Nets\n";
  expect(runCheck(paper, { "CITATION.cff": citation })).toMatchObject({
    verdict: "pass",
    evidence: [{ path: "CITATION.cff", line: 2 }],
  });
});

test("a citation of the software is a warning", () => {
  expect(verdictOf("@misc{me,\n  title={My code},\n}")).toMatchObject({ verdict: "warn", code: "paper/software-only" });
});

test("a paper that is named without a link is a warning", () => {
  expect(verdictOf("The code of our paper at a workshop.")).toMatchObject({
    verdict: "warn",
    code: "paper/named-only",
  });
});

test.each([
  ["a list of references", "## References\n- [U-Net paper](https://arxiv.org/abs/1505.04597)"],
  ["papers implemented", "## Papers implemented\n[1](https://arxiv.org/abs/1)"],
  ["a method in passing", `${"text\n\n".repeat(80)}We use [Adam](https://arxiv.org/abs/1412.6980).`],
  ["a heading of thanks", "## 致谢\n[论文](https://arxiv.org/abs/1)"],
])("%s is not this work's paper", (_, text) => {
  expect(verdictOf(text)).toMatchObject({ verdict: "fail", code: "paper/none" });
});

test("an unreadable README is unknown", () => {
  expect(runCheck(paper, { "README.md": { unreadable: "binary" } }).verdict).toBe("unknown");
});

test("papers that the authors say they published pass, though each is listed by its title", () => {
  const readme =
    "# Landmarks\n\nWe have published two papers regarding our solution:\n- [Diverse landmarks](https://arxiv.org/abs/1906.00001)\n";
  expect(runCheck(paper, { "README.md": readme }).verdict).toBe("pass");
});
