import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "readme-train",
  step: "readme",
  requires: ["tree"],
  run: () => unknown("readme-train/to-be-written", {}),
});
