import { defineCheck } from "../../review/check.ts";
import { unknown } from "../../review/verdict.ts";

export default defineCheck({
  id: "colab-link",
  step: "notebook",
  requires: ["tree"],
  run: () => unknown("colab-link/to-be-written", {}),
});
