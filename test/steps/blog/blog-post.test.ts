import { expect, test } from "vitest";
import blogPost from "../../../src/steps/blog/blog-post.ts";
import { runCheck } from "../../support/run-check.ts";

function verdictOf(text: string) {
  return runCheck(blogPost, { "README.md": `# Net\n\n${text}` });
}

test.each([
  ["Medium", "Read the [blog post](https://medium.com/@me/net-1a)."],
  ["a Kaggle write-up", "Solution: [link](https://www.kaggle.com/competitions/salt/discussion/123)"],
  ["Habr", "Статья: https://habr.com/ru/articles/123/"],
  ["Zhihu", "详细介绍见[知乎](https://zhuanlan.zhihu.com/p/123)"],
  ["Qiita", "[解説記事](https://qiita.com/me/items/12ab)"],
  ["a personal site", "More details in [my write-up](https://me.example/blog/net)"],
])("a write-up passes: %s", (_, text) => {
  const verdict = verdictOf(text);
  expect(verdict).toMatchObject({ verdict: "pass", code: "blog-post/linked" });
  expect(verdict.evidence[0]).toMatchObject({ path: "README.md", line: 3 });
});

test.each([
  ["somebody else's idea", "Inspired by [this post](https://medium.com/@other/idea)."],
  ["a list of references", "## References\n- [Article on U-Net](https://medium.com/@other/unet)"],
  ["参考", "## 参考资料\n- [文章](https://zhuanlan.zhihu.com/p/9)"],
  ["a picture kept at a blog", "![article](https://habr.com/a.png)"],
  ["a talk", "[My talk](https://www.youtube.com/watch?v=1)"],
  ["the code itself", "[my blog code](https://github.com/me/x/blog/a)"],
])("%s is not this work's write-up", (_, text) => {
  expect(verdictOf(text)).toMatchObject({ verdict: "fail", code: "blog-post/none" });
});

test("an unreadable README is unknown", () => {
  expect(runCheck(blogPost, { "README.md": { unreadable: "not-utf8" } }).verdict).toBe("unknown");
});
