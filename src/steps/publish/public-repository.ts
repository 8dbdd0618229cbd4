import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "public-repository",
  step: "publish",
  requires: ["tree"],
  run: () => unknown("public-repository/to-be-written", {}),
});
