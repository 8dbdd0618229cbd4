import { defineCheck } from "../../review/check.ts";
import { toolVerdict } from "./tool-verdict.ts";

export default defineCheck({
  id: "type-checker",
  step: "readability",
  requires: ["toolConfig", "tree"],
  run: ({ toolConfig, tree }) => toolVerdict("type-checker", toolConfig, tree),
});
