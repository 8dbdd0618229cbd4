import { evidenceAt } from "../../facts/evidence.ts";
import { isBesideTheCode } from "../../facts/packaging/main-folder.ts";
import type { PythonFact } from "../../facts/python.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, skip, warn } from "../../review/verdict.ts";

/** What the essay keeps out of the main folder. */
const notCode = /\.(ipynb|png|jpe?g|gif|bmp|tiff?|svg|pdf|mp4)$/i;
const inTests = /(^|\/)(tests?)(\/|$)/;

const mostEvidence = 10;

export default defineCheck({
  id: "main-folder",
  step: "library",
  requires: ["packaging", "tree", "python"],
  run({ packaging, tree, python }) {
    const { mainFolder, looseFiles } = packaging;
    if (mainFolder !== null) {
      const inFolder = tree.files(({ path }) => path.startsWith(`${mainFolder}/`));
      const strangers = inFolder.filter(({ path }) => notCode.test(path) && !inTests.test(path));
      const evidence = strangers.slice(0, mostEvidence).map(({ path }) => evidenceAt(path, null, path));
      const notebooks = strangers.filter(({ path }) => path.endsWith(".ipynb")).length;
      if (notebooks > 0) return warn("main-folder/holds-notebooks", { folder: mainFolder, notebooks }, evidence);
      return pass("main-folder/found", { folder: mainFolder }, [
        evidenceAt(fileOf(mainFolder, python), null, `${mainFolder}/`),
      ]);
    }
    if (python.files.length === 0 && looseFiles.length === 0) return skip("main-folder/no-code", {});
    const folders = codeFolders(python.files.map(({ path }) => path));
    const evidence = [
      ...folders.slice(0, mostEvidence).map((folder) => evidenceAt(fileOf(folder, python), null, `${folder}/`)),
      ...looseFiles.slice(0, mostEvidence).map((path) => evidenceAt(path, null, path)),
    ];
    if (folders.length > 1) return fail("main-folder/several", { folders, count: folders.length }, evidence);
    if (looseFiles.length === 0) return fail("main-folder/none", {}, evidence);
    return fail("main-folder/loose-files", { files: looseFiles, count: looseFiles.length }, evidence);
  },
});

/** Folders at the top that hold code of the model's. */
function codeFolders(paths: readonly string[]): readonly string[] {
  const top = paths.filter((path) => path.includes("/")).map((path) => path.slice(0, path.indexOf("/")));
  return [...new Set(top)].filter((folder) => !isBesideTheCode(folder));
}

/** The file that stands for a folder as evidence: its `__init__.py`, or its first one by path. */
function fileOf(folder: string, { files }: PythonFact): string {
  const inFolder = files.map(({ path }) => path).filter((path) => path.startsWith(`${folder}/`));
  return inFolder.find((path) => path === `${folder}/__init__.py`) ?? inFolder[0] ?? folder;
}
