import type { MessagesOf } from "../../../messages.ts";
import { phrase } from "../../../phrase.ts";

export const notebookMessages: MessagesOf<"notebook" | "colab-link"> = {
  "notebook/runs-model": ({ path }) => phrase`${path} runs the model`,
  "notebook/uses-model": ({ path }) => phrase`${path} works with a machine learning library`,
  "notebook/no-model": ({ path }) =>
    phrase`${path} neither trains nor runs a model; add one that installs the package and runs inference`,
  "notebook/broken": ({ path, message }) => phrase`${path} does not open as a notebook (${message}); save it anew`,
  "notebook/not-read": ({ path }) => phrase`${path} is too large to be read here`,
  "notebook/checkpoint-only": ({ path }) =>
    phrase`the only notebook is ${path}, a copy that the editor keeps; commit the notebook itself`,
  "notebook/elsewhere": () =>
    phrase`the notebook is kept outside of the repository, where changes go unseen; commit a copy of it here`,
  "notebook/none": () =>
    phrase`no notebook; add one that installs the package, builds the model and runs it on one input`,

  "colab-link/linked": ({ url }) => phrase`a notebook can be opened and run on Colab: ${url}`,
  "colab-link/other-host": ({ url }) => phrase`a notebook can be opened and run outside of Colab: ${url}`,
  "colab-link/other-branch": ({ branch }) =>
    phrase`the link opens the notebook of branch ${branch}; point it at the default branch`,
  "colab-link/notebook-missing": ({ notebook }) =>
    phrase`the link opens ${notebook}, which is not in the repository; mend the path`,
  "colab-link/notebook-only": ({ notebook }) =>
    phrase`${notebook} has a link that opens it to be run, the README has none; put it there too`,
  "colab-link/badge-only": () => phrase`the Colab badge is shown without a link; wrap it in a link to the notebook`,
  "colab-link/unreadable": ({ path }) => phrase`${path} could not be read`,
  "colab-link/notebook-unlinked": ({ notebook }) =>
    phrase`no link opens ${notebook} to be run; add an "Open in Colab" badge to the README`,
  "colab-link/none": () => phrase`no link to a notebook that can be run; add one with an "Open in Colab" badge`,
};
