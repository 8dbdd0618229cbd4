import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "readme-infer",
  step: "readme",
  requires: ["tree"],
  run: () => unknown("readme-infer/to-be-written", {}),
});
