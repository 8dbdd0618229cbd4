import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "lint-findings",
  step: "readability",
  requires: ["tree"],
  run: () => unknown("lint-findings/to-be-written", {}),
});
