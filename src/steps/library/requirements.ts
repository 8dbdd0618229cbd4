import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "requirements",
  step: "library",
  requires: ["tree"],
  run: () => unknown("requirements/to-be-written", {}),
});
