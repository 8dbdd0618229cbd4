import { evidenceAt } from "../../facts/evidence.ts";
import type { Stated } from "../../facts/packaging.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, skip } from "../../review/verdict.ts";

export default defineCheck({
  id: "package-version",
  step: "library",
  requires: ["packaging", "python"],
  run({ packaging, python }) {
    const { version, dynamicVersion, mainFolder } = packaging;
    if (version) return pass("package-version/found", { version: version.value, file: version.path }, [place(version)]);
    if (dynamicVersion) {
      const args = { source: dynamicVersion.value, file: dynamicVersion.path };
      return pass("package-version/computed", args, [place(dynamicVersion)]);
    }
    if (python.files.length === 0) return skip("package-version/no-code", {});
    return fail("package-version/none", { file: mainFolder === null ? null : `${mainFolder}/__init__.py` });
  },
});

function place({ path, line, value }: Stated<string>) {
  return evidenceAt(path, line, value);
}
