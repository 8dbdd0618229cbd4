import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "package-version",
  step: "library",
  requires: ["tree"],
  run: () => unknown("package-version/to-be-written", {}),
});
