import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "readme-figure",
  step: "readme",
  requires: ["tree"],
  run: () => unknown("readme-figure/to-be-written", {}),
});
