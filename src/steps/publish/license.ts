import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "license",
  step: "publish",
  requires: ["tree"],
  run: () => unknown("license/to-be-written", {}),
});
