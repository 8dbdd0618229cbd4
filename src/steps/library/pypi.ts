import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "pypi",
  step: "library",
  requires: ["tree"],
  run: () => unknown("pypi/to-be-written", {}),
});
