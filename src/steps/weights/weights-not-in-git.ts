import { evidenceAt } from "../../facts/evidence.ts";
import { isLfsPointer } from "../../facts/weights/weight-files.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, skip } from "../../review/verdict.ts";
import type { TreeEntry } from "../../snapshot/snapshot.ts";

const megabyte = 1024 * 1024;
/** Weights below this size do no harm to a clone: a small tree or a tiny test model. */
const harmless = megabyte;
const mostEvidence = 20;

export default defineCheck({
  id: "weights-not-in-git",
  step: "weights",
  requires: ["weights", "python", "notebooks"],
  run({ weights: { files }, python, notebooks }) {
    if (files.length === 0) {
      const hasCode = python.files.length + notebooks.notebooks.length > 0;
      return hasCode ? pass("weights-not-in-git/none", {}) : skip("weights-not-in-git/no-code", {});
    }
    const pointers = files.filter(isLfsPointer);
    const inGit = files.filter((file) => !isLfsPointer(file));
    const large = inGit.filter(({ size }) => size === undefined || size >= harmless);
    if (large.length > 0) {
      const bytes = large.reduce((sum, { size }) => sum + (size ?? 0), 0);
      return fail(
        "weights-not-in-git/committed",
        { files: large.length, megabytes: inMegabytes(bytes) },
        places(large),
      );
    }
    if (inGit.length > 0) {
      const bytes = inGit.reduce((sum, { size }) => sum + (size ?? 0), 0);
      return pass(
        "weights-not-in-git/small",
        { files: inGit.length, kilobytes: Math.ceil(bytes / 1024) },
        places(inGit),
      );
    }
    return pass("weights-not-in-git/lfs", { files: pointers.length }, places(pointers));
  },
});

function places(files: readonly TreeEntry[]) {
  return files
    .toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0))
    .slice(0, mostEvidence)
    .map(({ path, size }) => evidenceAt(path, null, size === undefined ? path : `${path}, ${sizeText(size)}`));
}

function sizeText(bytes: number): string {
  return bytes >= harmless ? `${inMegabytes(bytes)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}

function inMegabytes(bytes: number): number {
  return Math.round((bytes / megabyte) * 10) / 10;
}
