import { defineStep } from "../../review/step.ts";
import readmeConcise from "./readme-concise.ts";
import readmeData from "./readme-data.ts";
import readmeFigure from "./readme-figure.ts";
import readmeInfer from "./readme-infer.ts";
import readmeTrain from "./readme-train.ts";

export default defineStep({
  id: "readme",
  minutes: 20,
  checks: [readmeFigure, readmeData, readmeTrain, readmeInfer, readmeConcise],
  fixes: [],
});
