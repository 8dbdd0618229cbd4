import { evidenceAt } from "../../facts/evidence.ts";
import { basename, type Tree } from "../../facts/tree.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, skip, warn } from "../../review/verdict.ts";

export default defineCheck({
  id: "installable-package",
  step: "library",
  requires: ["packaging", "tree", "python"],
  run({ packaging, tree, python }) {
    const { installable } = packaging;
    if (installable) {
      const evidence = [evidenceAt(installable.path, installable.line, packaging.name?.value ?? installable.value)];
      const missing = packaging.declaredPackages.find(({ value }) => !isPackage(value, tree));
      if (missing) {
        const place = evidenceAt(missing.path, missing.line, missing.value);
        return warn("installable-package/folder-missing", { file: missing.path, folder: missing.value }, [place]);
      }
      return pass("installable-package/found", { file: installable.path }, evidence);
    }
    const broken = packaging.broken.find(({ path }) => path === "pyproject.toml" || path === "setup.py");
    if (broken) {
      const place = [evidenceAt(broken.path, null, broken.message)];
      return warn("installable-package/unreadable", { file: broken.path, problem: broken.message }, place);
    }
    if (tree.has("setup.py")) {
      return warn("installable-package/no-setup-call", {}, [evidenceAt("setup.py", null, "setup.py")]);
    }
    const inFolder = tree.files(({ path }) => path.includes("/") && basename(path) === "setup.py");
    const [nested] = inFolder;
    if (nested) {
      const place = evidenceAt(nested.path, null, nested.path);
      return fail("installable-package/only-a-part", { file: nested.path }, [place]);
    }
    if (python.files.length === 0) return skip("installable-package/no-code", {});
    if (!tree.has("pyproject.toml")) return fail("installable-package/none", { folder: packaging.mainFolder });
    const place = [evidenceAt("pyproject.toml", null, "no [project] table")];
    return fail("installable-package/settings-only", {}, place);
  },
});

/** A folder or a single module; build back ends look below `src` too. */
function isPackage(path: string, tree: Tree): boolean {
  return [path, `src/${path}`].some((candidate) => tree.hasFolder(candidate) || tree.has(`${candidate}.py`));
}
