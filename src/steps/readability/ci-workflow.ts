import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "ci-workflow",
  step: "readability",
  requires: ["tree"],
  run: () => unknown("ci-workflow/to-be-written", {}),
});
