import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "installable-package",
  step: "library",
  requires: ["tree"],
  run: () => unknown("installable-package/to-be-written", {}),
});
