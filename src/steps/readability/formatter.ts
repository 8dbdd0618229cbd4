import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "formatter",
  step: "readability",
  requires: ["tree"],
  run: () => unknown("formatter/to-be-written", {}),
});
