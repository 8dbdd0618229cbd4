import { defineCheck } from "../../review/check.ts";
import { fail, pass, warn } from "../../review/verdict.ts";

export default defineCheck({
  id: "public-repository",
  step: "publish",
  requires: ["visibility"],
  run({ visibility }) {
    if (visibility === "public") return pass("public-repository/public", {});
    if (visibility === "internal") return warn("public-repository/internal", {});
    return fail("public-repository/private", {});
  },
});
