import { defineStep } from "../../review/step.ts";
import paper from "./paper.ts";

export default defineStep({
  id: "paper",
  minutes: 2880,
  checks: [paper],
  fixes: [],
});
