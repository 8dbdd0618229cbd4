import { evidenceAt } from "../../facts/evidence.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, warn } from "../../review/verdict.ts";
import { clearestDeed, readDeeds } from "./reading/deeds.ts";
import { scriptFor } from "./reading/find-script.ts";
import { promiseIn, topicSection } from "./reading/section.ts";
import { verdictWithoutReadme } from "./reading/unread.ts";

export default defineCheck({
  id: "readme-train",
  step: "readme",
  requires: ["readme", "tree", "python"],
  run({ readme: fact, tree, python }) {
    const readme = fact.readme;
    if (readme === null) return verdictWithoutReadme("readme-train", fact);
    const reading = readDeeds(readme, tree, python);
    const deeds = reading.deeds.filter((deed) => deed.action === "train");
    const told = clearestDeed(deeds);
    if (told) return pass("readme-train/told", { text: told.text }, [evidenceAt(readme.path, told.line, told.text)]);
    const missing = deeds.find((deed) => deed.missing);
    if (missing) {
      const evidence = [evidenceAt(readme.path, missing.line, missing.text)];
      return warn("readme-train/script-missing", { script: missing.script ?? missing.text }, evidence);
    }
    const spoken = deeds[0];
    if (spoken) {
      return warn("readme-train/elsewhere", { text: spoken.text }, [evidenceAt(readme.path, spoken.line, spoken.text)]);
    }
    const section = topicSection(reading, "train");
    if (section !== null) {
      const evidence = [evidenceAt(readme.path, section.line, section.text)];
      const promised = promiseIn(reading, "train");
      if (!promised) return warn("readme-train/no-command", { heading: section.text }, evidence);
    }
    const unclear = reading.deeds.find((deed) => deed.action === "unclear");
    if (unclear) {
      const evidence = [evidenceAt(readme.path, unclear.line, unclear.text)];
      return warn("readme-train/unclear", { text: unclear.text }, evidence);
    }
    const script = scriptFor("train", tree, python);
    if (script !== null) return fail("readme-train/script-untold", { script }, [evidenceAt(script, null, script)]);
    return fail("readme-train/none", {}, [evidenceAt(readme.path, null, "")]);
  },
});
