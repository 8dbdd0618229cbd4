import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "formatted-code",
  step: "readability",
  requires: ["tree"],
  run: () => unknown("formatted-code/to-be-written", {}),
});
