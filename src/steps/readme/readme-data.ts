import { evidenceAt } from "../../facts/evidence.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, warn } from "../../review/verdict.ts";
import { dataSources } from "./reading/data-source.ts";
import { readDeeds } from "./reading/deeds.ts";
import { verdictWithoutReadme } from "./reading/unread.ts";
import { topicsOfHeading } from "./reading/words.ts";

export default defineCheck({
  id: "readme-data",
  step: "readme",
  requires: ["readme", "tree", "python"],
  run({ readme: fact, tree, python }) {
    const readme = fact.readme;
    if (readme === null) return verdictWithoutReadme("readme-data", fact);
    const reading = readDeeds(readme, tree, python);
    const [source] = dataSources(reading, tree);
    if (source === undefined) return fail("readme-data/none", {}, [evidenceAt(readme.path, null, "")]);
    const { text, line, kind } = source;
    const evidence = [evidenceAt(readme.path, line, text)];
    if (kind === "competition") return warn("readme-data/competition-only", { text }, evidence);
    if (kind === "named") return warn("readme-data/named-only", { heading: text }, evidence);
    const section = kind === "command" ? null : reading.topics.headingAt(line, "data");
    const isAboutMore =
      section !== null && (topicsOfHeading(section.text).has("train") || /[。；;]/.test(section.text));
    if (section === null || isAboutMore || section.line === line) return pass("readme-data/told", { text }, evidence);
    return pass("readme-data/told", { text: section.text }, [
      evidenceAt(readme.path, section.line, section.text),
      ...evidence,
    ]);
  },
});
