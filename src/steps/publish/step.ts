import { defineStep } from "../../review/step.ts";
import license from "./license.ts";
import publicRepository from "./public-repository.ts";

export default defineStep({
  id: "publish",
  minutes: 5,
  checks: [publicRepository, license],
  fixes: [],
});
