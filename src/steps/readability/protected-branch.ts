import { defineCheck } from "../../review/check.ts";
import { pass, warn } from "../../review/verdict.ts";

/** A warning at most: no file can set it, and GitHub does not offer it for every repository. */
export default defineCheck({
  id: "protected-branch",
  step: "readability",
  requires: ["branchProtection"],
  run({ branchProtection: { branch, protected: isProtected } }) {
    return isProtected ? pass("protected-branch/protected", { branch }) : warn("protected-branch/open", { branch });
  },
});
