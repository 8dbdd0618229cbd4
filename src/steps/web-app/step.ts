import { defineStep } from "../../review/step.ts";
import webApp from "./web-app.ts";
import webAppDeployment from "./web-app-deployment.ts";

export default defineStep({
  id: "web-app",
  minutes: 20,
  checks: [webApp, webAppDeployment],
  fixes: [],
});
