import { evidenceAt } from "../../facts/evidence.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, warn } from "../../review/verdict.ts";
import { figuresOf } from "./reading/figure.ts";
import { topicMap } from "./reading/topics-by-line.ts";
import { verdictWithoutReadme } from "./reading/unread.ts";

export default defineCheck({
  id: "readme-figure",
  step: "readme",
  requires: ["readme", "tree", "snapshot"],
  run({ readme: fact, tree, snapshot }) {
    const readme = fact.readme;
    if (readme === null) return verdictWithoutReadme("readme-figure", fact);
    const figures = figuresOf(readme, topicMap(readme), tree, snapshot.repository);
    const good = figures.find((figure) => figure.state === "good");
    if (good) return pass("readme-figure/shown", { text: good.text }, [evidenceAt(readme.path, good.line, good.text)]);
    const other = figures.find((figure) => figure.state === "ambiguous") ?? figures[0];
    if (other?.state === "ambiguous") {
      return warn("readme-figure/banner-only", { text: other.text }, [evidenceAt(readme.path, other.line, other.text)]);
    }
    if (other)
      return warn("readme-figure/file-missing", { text: other.text }, [
        evidenceAt(readme.path, other.line, other.text),
      ]);
    const decorations = readme.images.length;
    return fail("readme-figure/none", { decorations }, [evidenceAt(readme.path, null, "")]);
  },
});
