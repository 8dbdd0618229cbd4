import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "type-hints",
  step: "readability",
  requires: ["tree"],
  run: () => unknown("type-hints/to-be-written", {}),
});
