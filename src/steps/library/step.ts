import { defineStep } from "../../review/step.ts";
import installablePackage from "./installable-package.ts";
import mainFolder from "./main-folder.ts";
import packageVersion from "./package-version.ts";
import pypi from "./pypi.ts";
import requirements from "./requirements.ts";

export default defineStep({
  id: "library",
  minutes: 20,
  checks: [requirements, mainFolder, installablePackage, packageVersion, pypi],
  fixes: [],
});
