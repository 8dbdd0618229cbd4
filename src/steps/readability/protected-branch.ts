import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "protected-branch",
  step: "readability",
  requires: ["tree"],
  run: () => unknown("protected-branch/to-be-written", {}),
});
