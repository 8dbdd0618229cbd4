import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "blog-post",
  step: "blog",
  requires: ["tree"],
  run: () => unknown("blog-post/to-be-written", {}),
});
