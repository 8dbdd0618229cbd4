import { evidenceAt } from "../../facts/evidence.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, unknown, warn } from "../../review/verdict.ts";
import { hostedNotebook } from "./hosted-notebook.ts";
import { machineLearningModule, notebookRunsModel } from "./model-code.ts";

/** Copies that Jupyter keeps while somebody edits; never meant to be read. */
const editorCheckpoint = /(^|\/)\.ipynb_checkpoints\/[^/]+\.ipynb$/;

export default defineCheck({
  id: "notebook",
  step: "notebook",
  requires: ["notebooks", "readme", "tree"],
  run({ notebooks: { notebooks, broken, unread }, readme: { readme }, tree }) {
    const runs = notebooks.find((notebook) => notebookRunsModel(notebook));
    if (runs) return pass("notebook/runs-model", { path: runs.path }, [evidenceAt(runs.path, null, runs.path)]);
    const learns = notebooks.find((notebook) => notebook.imports.some((module) => machineLearningModule.test(module)));
    if (learns) return pass("notebook/uses-model", { path: learns.path }, [evidenceAt(learns.path, null, learns.path)]);
    const [unseen] = unread;
    if (unseen !== undefined) return unknown("notebook/not-read", { path: unseen }, [evidenceAt(unseen, null, unseen)]);
    const [other] = notebooks;
    if (other) return warn("notebook/no-model", { path: other.path }, [evidenceAt(other.path, null, other.path)]);
    const [damaged] = broken;
    if (damaged) {
      const { path, message } = damaged;
      return warn("notebook/broken", { path, message }, [evidenceAt(path, null, message)]);
    }
    const [checkpoint] = tree.files(({ path }) => editorCheckpoint.test(path));
    if (checkpoint) {
      const { path } = checkpoint;
      return warn("notebook/checkpoint-only", { path }, [evidenceAt(path, null, path)]);
    }
    const hosted = readme?.links.find(({ url }) => hostedNotebook(url) !== null);
    if (!readme || !hosted) return fail("notebook/none", {});
    return warn("notebook/elsewhere", {}, [evidenceAt(readme.path, hosted.line, hosted.url)]);
  },
});
