import { evidenceAt } from "../../facts/evidence.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, unknown, warn } from "../../review/verdict.ts";

export default defineCheck({
  id: "paper",
  step: "paper",
  requires: ["readme", "writing"],
  run({ readme, writing }) {
    const papers = writing.links.filter((link) => link.kind === "paper");
    const best =
      papers.find((link) => link.state === "linked") ?? papers.find((link) => link.state === "named") ?? papers[0];
    if (best === undefined && readme.problem !== null)
      return unknown("paper/unreadable", { path: readme.problem.path });
    if (best === undefined) return fail("paper/none", {});
    const evidence = [evidenceAt(best.path, best.line, best.text)];
    if (best.state === "named") return warn("paper/named-only", { text: best.text }, evidence);
    if (best.state === "software") return warn("paper/software-only", { text: best.text }, evidence);
    return pass("paper/linked", { text: best.text }, evidence);
  },
});
