import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "notebook",
  step: "notebook",
  requires: ["tree"],
  run: () => unknown("notebook/to-be-written", {}),
});
