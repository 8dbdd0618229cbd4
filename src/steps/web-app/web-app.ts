import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "web-app",
  step: "web-app",
  requires: ["tree"],
  run: () => unknown("web-app/to-be-written", {}),
});
