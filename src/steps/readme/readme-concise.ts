import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "readme-concise",
  step: "readme",
  requires: ["tree"],
  run: () => unknown("readme-concise/to-be-written", {}),
});
