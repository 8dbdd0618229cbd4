import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "model-loader",
  step: "weights",
  requires: ["tree"],
  run: () => unknown("model-loader/to-be-written", {}),
});
