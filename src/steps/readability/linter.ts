import { defineCheck } from "../../review/check.ts";
import { toolVerdict } from "./tool-verdict.ts";

export default defineCheck({
  id: "linter",
  step: "readability",
  requires: ["toolConfig", "tree"],
  run: ({ toolConfig, tree }) => toolVerdict("linter", toolConfig, tree),
});
