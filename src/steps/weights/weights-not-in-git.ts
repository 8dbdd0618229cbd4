import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "weights-not-in-git",
  step: "weights",
  requires: ["tree"],
  run: () => unknown("weights-not-in-git/to-be-written", {}),
});
