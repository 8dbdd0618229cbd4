import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "ci-lints",
  step: "readability",
  requires: ["tree"],
  run: () => unknown("ci-lints/to-be-written", {}),
});
