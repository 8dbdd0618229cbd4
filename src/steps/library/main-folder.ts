import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "main-folder",
  step: "library",
  requires: ["tree"],
  run: () => unknown("main-folder/to-be-written", {}),
});
