import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "weights-published",
  step: "weights",
  requires: ["tree"],
  run: () => unknown("weights-published/to-be-written", {}),
});
