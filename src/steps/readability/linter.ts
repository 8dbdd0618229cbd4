import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "linter",
  step: "readability",
  requires: ["tree"],
  run: () => unknown("linter/to-be-written", {}),
});
