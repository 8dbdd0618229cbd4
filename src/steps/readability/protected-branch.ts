import { defineCheck } from "../../review/check.ts";
import { fail, pass } from "../../review/verdict.ts";

export default defineCheck({
  id: "protected-branch",
  step: "readability",
  requires: ["branchProtection"],
  run({ branchProtection: { branch, protected: isProtected } }) {
    return isProtected ? pass("protected-branch/protected", { branch }) : fail("protected-branch/open", { branch });
  },
});
