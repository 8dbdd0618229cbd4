import { defineStep } from "../../review/step.ts";
import colabLink from "./colab-link.ts";
import notebook from "./notebook.ts";

export default defineStep({
  id: "notebook",
  minutes: 20,
  checks: [notebook, colabLink],
  fixes: [],
});
