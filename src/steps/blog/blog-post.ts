import { evidenceAt } from "../../facts/evidence.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "blog-post",
  step: "blog",
  requires: ["readme", "writing"],
  run({ readme, writing }) {
    if (readme.problem !== null) return unknown("blog-post/unreadable", { path: readme.problem.path });
    const post = writing.links.find((link) => link.kind === "blog");
    if (post === undefined) return fail("blog-post/none", {});
    return pass("blog-post/linked", { text: post.text }, [
      evidenceAt(post.path, post.line, `${post.text} ${post.url ?? ""}`),
    ]);
  },
});
