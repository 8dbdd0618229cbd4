import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "paper",
  step: "paper",
  requires: ["tree"],
  run: () => unknown("paper/to-be-written", {}),
});
