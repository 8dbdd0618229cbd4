import { evidenceAt } from "../../facts/evidence.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, skip, warn } from "../../review/verdict.ts";
import { readDeeds } from "./reading/deeds.ts";
import { type Effort, effortsFor } from "./reading/effort.ts";
import { verdictWithoutReadme } from "./reading/unread.ts";

/** Up to this much, instructions are short; beyond the second figure the code, not the text, needs work. */
const commandLimits = { warn: 7, fail: 15 };
const wordLimits = { warn: 400, fail: 1000 };

export default defineCheck({
  id: "readme-concise",
  step: "readme",
  requires: ["readme", "tree", "python"],
  run({ readme: fact, tree, python }) {
    const readme = fact.readme;
    if (readme === null) return verdictWithoutReadme("readme-concise", fact);
    const reading = readDeeds(readme, tree, python);
    const efforts = [...effortsFor("train", reading), ...effortsFor("infer", reading)];
    const longest = efforts.sort((a, b) => weight(b) - weight(a))[0];
    if (longest === undefined) return skip("readme-concise/no-instructions", {});
    const { commands, words, line, heading } = longest;
    const evidence = [evidenceAt(readme.path, line, heading ?? "")];
    const args = { commands, words };
    if (commands > commandLimits.fail || words > wordLimits.fail) return fail("readme-concise/essay", args, evidence);
    if (commands > commandLimits.warn || words > wordLimits.warn) return warn("readme-concise/long", args, evidence);
    return pass("readme-concise/short", args, evidence);
  },
});

/** Shares of the limits used up, so that commands and words can be compared. */
function weight({ commands, words }: Effort): number {
  return Math.max(commands / commandLimits.warn, words / wordLimits.warn);
}
