import { isErrorRule } from "../../facts/code-quality/rules.ts";
import { evidenceAt } from "../../facts/evidence.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, skip, unknown, warn } from "../../review/verdict.ts";

/** As many annotations as GitHub takes for one check run. */
const mostEvidence = 50;

export default defineCheck({
  id: "lint-findings",
  step: "readability",
  requires: ["python", "codeQuality", "baseline"],
  run: ({ python, codeQuality: { findings, unparsable, rulesPath }, baseline }) => {
    if (python.files.length === 0) {
      return python.unreadable.length > 0 ? unknown("lint-findings/unreadable", {}) : skip("lint-findings/no-code", {});
    }
    const broken = unparsable.map(({ path, line, message }) => evidenceAt(path, line, `E999 ${message}`));
    const found = findings
      .slice(0, mostEvidence)
      .map(({ path, line, code, message }) => evidenceAt(path, line, `${code} ${message}`));
    const evidence = [...broken, ...found].slice(0, mostEvidence);
    const [worst] = evidence;
    const { place, count } = baseline.findings;
    if (!worst && place !== null) {
      return warn("lint-findings/baseline", { files: count }, [evidenceAt(place.path, place.line, "baseline")]);
    }
    if (!worst) {
      const stated = rulesPath === null ? [] : [evidenceAt(rulesPath, null, rulesPath)];
      return pass("lint-findings/none", { files: python.files.length }, stated);
    }

    const errors = broken.length + findings.filter(({ code }) => isErrorRule(code)).length;
    const args = {
      findings: broken.length + findings.length,
      files: new Set([...findings, ...unparsable].map(({ path }) => path)).size,
      errors,
      example: `${worst.path}:${worst.line}`,
      finding: worst.text,
    };
    return errors > 0 ? fail("lint-findings/errors", args, evidence) : warn("lint-findings/style", args, evidence);
  },
});
