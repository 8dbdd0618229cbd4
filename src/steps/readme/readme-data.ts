import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "readme-data",
  step: "readme",
  requires: ["tree"],
  run: () => unknown("readme-data/to-be-written", {}),
});
