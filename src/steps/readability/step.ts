import { defineStep } from "../../review/step.ts";
import ciLints from "./ci-lints.ts";
import ciWorkflow from "./ci-workflow.ts";
import readability from "./fixes/readability.ts";
import formattedCode from "./formatted-code.ts";
import formatter from "./formatter.ts";
import lintFindings from "./lint-findings.ts";
import linter from "./linter.ts";
import preCommit from "./pre-commit.ts";
import protectedBranch from "./protected-branch.ts";
import typeChecker from "./type-checker.ts";
import typeHints from "./type-hints.ts";

export default defineStep({
  id: "readability",
  minutes: 20,
  checks: [
    formatter,
    formattedCode,
    linter,
    lintFindings,
    typeChecker,
    typeHints,
    preCommit,
    ciWorkflow,
    ciLints,
    protectedBranch,
  ],
  fixes: [readability],
});
