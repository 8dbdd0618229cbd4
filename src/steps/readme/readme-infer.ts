import { evidenceAt } from "../../facts/evidence.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, warn } from "../../review/verdict.ts";
import { clearestDeed, readDeeds } from "./reading/deeds.ts";
import { scriptFor } from "./reading/find-script.ts";
import { topicSection } from "./reading/section.ts";
import { verdictWithoutReadme } from "./reading/unread.ts";

export default defineCheck({
  id: "readme-infer",
  step: "readme",
  requires: ["readme", "tree", "python"],
  run({ readme: fact, tree, python }) {
    const readme = fact.readme;
    if (readme === null) return verdictWithoutReadme("readme-infer", fact);
    const reading = readDeeds(readme, tree, python);
    const deeds = reading.deeds.filter((deed) => deed.action === "infer");
    const told = clearestDeed(deeds);
    if (told) return pass("readme-infer/told", { text: told.text }, [evidenceAt(readme.path, told.line, told.text)]);
    const missing = deeds.find((deed) => deed.missing);
    if (missing) {
      const evidence = [evidenceAt(readme.path, missing.line, missing.text)];
      return warn("readme-infer/script-missing", { script: missing.script ?? missing.text }, evidence);
    }
    const spoken = deeds[0];
    if (spoken) {
      return warn("readme-infer/elsewhere", { text: spoken.text }, [evidenceAt(readme.path, spoken.line, spoken.text)]);
    }
    const evaluation = reading.deeds.find((deed) => deed.action === "evaluate" && deed.strong);
    if (evaluation) {
      const evidence = [evidenceAt(readme.path, evaluation.line, evaluation.text)];
      return warn("readme-infer/evaluation-only", { text: evaluation.text }, evidence);
    }
    const section = topicSection(reading, "infer");
    if (section !== null) {
      const evidence = [evidenceAt(readme.path, section.line, section.text)];
      return warn("readme-infer/no-command", { heading: section.text }, evidence);
    }
    const script = scriptFor("infer", tree, python);
    if (script !== null) return fail("readme-infer/script-untold", { script }, [evidenceAt(script, null, script)]);
    return fail("readme-infer/none", {}, [evidenceAt(readme.path, null, "")]);
  },
});
