import type { CodeQuality } from "../../facts/code-quality.ts";
import { type Evidence, evidenceAt } from "../../facts/evidence.ts";
import type { ToolName } from "../../facts/tool-config.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, skip, unknown, warn } from "../../review/verdict.ts";

/** Below this share of lines, files differ as the output of two versions of one formatter does. */
const versionDifference = 0.012;
const mostEvidence = 20;

/** Their style is another than black's, so that black's cannot tell whether they were run. */
const otherFormatters: ReadonlySet<ToolName> = new Set(["yapf", "autopep8"]);

export default defineCheck({
  id: "formatted-code",
  step: "readability",
  requires: ["python", "codeQuality", "toolConfig", "baseline"],
  run: ({ python, codeQuality, toolConfig, baseline }, settings) => {
    const { formatted, unformatted, unparsable, lineLength, toFormat } = codeQuality;
    const total = formatted.length + unformatted.length + unparsable.length;
    if (python.files.length === 0 && python.unreadable.length > 0) return unknown("formatted-code/unreadable", {});
    const { place, count } = baseline.unformatted;
    if (place !== null && unformatted.length + unparsable.length === 0) {
      return warn("formatted-code/baseline", { files: count }, [evidenceAt(place.path, place.line, "baseline")]);
    }
    if (total === 0) return skip("formatted-code/no-code", {});

    const formatters = toolConfig.uses.filter(({ kind }) => kind === "formatter").map(({ tool }) => tool);
    const other = formatters.find((tool) => otherFormatters.has(tool));
    if (other && formatters.every((tool) => otherFormatters.has(tool))) {
      return unknown("formatted-code/other-formatter", { formatter: other });
    }

    const command = formatters.includes("ruff-format") || settings.toolchain === "ruff" ? "ruff format ." : "black .";
    const broken = unparsable.map(({ path, line, message }) => evidenceAt(path, line, message));
    const evidence = [...broken, ...mostToDo(toFormat)].slice(0, mostEvidence);
    if (unformatted.length === 0 && broken.length > 0) {
      return warn("formatted-code/unparsable", { files: broken.length, total }, evidence);
    }
    if (unformatted.length === 0) {
      return pass("formatted-code/all", { total, lineLength: lineLength.value }, statedAt(lineLength));
    }

    const lines = sum([...toFormat.values()].map((file) => file.lines));
    const allLines = sum(python.files.map(({ lineCount }) => lineCount));
    const args = { unformatted: unformatted.length, total, lines, lineLength: lineLength.value, command };
    const isConfigured = formatters.length > 0;
    if (isConfigured && broken.length === 0 && lines <= allLines * versionDifference) {
      return pass("formatted-code/nearly", args, evidence);
    }
    return formatted.length * 2 >= total
      ? warn("formatted-code/partly", args, evidence)
      : fail("formatted-code/mostly-not", args, evidence);
  },
});

/** The files with most to do first, each at the first line that would change. */
function mostToDo(toFormat: CodeQuality["toFormat"]): readonly Evidence[] {
  return [...toFormat]
    .sort(([, one], [, another]) => another.lines - one.lines)
    .slice(0, mostEvidence)
    .map(([path, { first, text }]) => evidenceAt(path, first, text));
}

function statedAt({ path, line, value }: CodeQuality["lineLength"]): readonly Evidence[] {
  return path === null ? [] : [evidenceAt(path, line, `${value}`)];
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
