import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "pre-commit",
  step: "readability",
  requires: ["tree"],
  run: () => unknown("pre-commit/to-be-written", {}),
});
