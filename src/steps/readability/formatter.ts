import { defineCheck } from "../../review/check.ts";
import { fail } from "../../review/verdict.ts";
import { placesOf, toolVerdict, workingUses } from "./tool-verdict.ts";

export default defineCheck({
  id: "formatter",
  step: "readability",
  requires: ["toolConfig", "tree"],
  run({ toolConfig, tree }) {
    const verdict = toolVerdict("formatter", toolConfig, tree);
    const ruff = workingUses(toolConfig, "linter").find(({ tool }) => tool === "ruff");
    if (verdict.verdict !== "fail" || !ruff) return verdict;
    return fail("formatter/ruff-lints-only", {}, placesOf([ruff]));
  },
});
