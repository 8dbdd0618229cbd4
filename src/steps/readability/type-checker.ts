import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "type-checker",
  step: "readability",
  requires: ["tree"],
  run: () => unknown("type-checker/to-be-written", {}),
});
