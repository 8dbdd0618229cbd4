import { defineStep } from "../../review/step.ts";
import modelLoader from "./model-loader.ts";
import weightsNotInGit from "./weights-not-in-git.ts";
import weightsPublished from "./weights-published.ts";

export default defineStep({
  id: "weights",
  minutes: 20,
  checks: [weightsPublished, weightsNotInGit, modelLoader],
  fixes: [],
});
