import type { MessagesOf } from "../../../messages.ts";
import { count, phrase, plain } from "../../../phrase.ts";
import { reviewMessages } from "./review.ts";

export const weightsMessages: MessagesOf<"weights-published" | "weights-not-in-git" | "model-loader"> = {
  "weights-published/release-assets": ({ files, file }) =>
    phrase`${count(files, "file")} of weights on GitHub Releases, such as ${file}`,
  "weights-published/linked": ({ hosts }) => phrase`weights on ${plain(hosts.join(", "))}`,
  "weights-published/loaded-by-code": () => phrase`the code fetches the weights from a public host`,
  "weights-published/shared-drive": ({ hosts }) =>
    phrase`weights on ${plain(hosts.join(", "))}: such links break and are hard to load from code; attach the files to a release`,
  "weights-published/only-in-git": ({ files, file }) =>
    phrase`${count(files, "file")} of weights, such as ${file}, in git only: attach them to a GitHub release`,
  "weights-published/too-large-for-release": ({ file }) =>
    phrase`weights such as ${file} lie in git only and exceed the 2 GiB of a release: use the Hugging Face Hub or Zenodo`,
  "weights-published/none": () =>
    phrase`no trained weights in releases, in the README or in code: attach them to a GitHub release and link it`,
  "weights-published/training-library": () =>
    phrase`a library that trains its users' models; it has no weights of its own`,
  "weights-published/releases-unseen": ({ reason }) => [
    ...phrase`no weights in the README or in code, and the releases could not be seen: `,
    ...reviewMessages["review/unseen"]({ reason }),
  ],

  "weights-not-in-git/none": () => phrase`no weights are committed`,
  "weights-not-in-git/no-code": () => phrase`there is no code here that could have weights`,
  "weights-not-in-git/small": ({ files, kilobytes }) =>
    phrase`${count(files, "small file")} of weights (${kilobytes} KB) in git; too small to do harm`,
  "weights-not-in-git/lfs": ({ files }) =>
    phrase`${count(files, "file")} of weights, kept by Git LFS and not in git itself`,
  "weights-not-in-git/committed": ({ files, megabytes }) =>
    phrase`${count(files, "file")} of weights (${megabytes} MB) in git: every clone pays for them; move them to a release`,

  "model-loader/found": ({ file }) => phrase`${file} builds the model and downloads its weights`,
  "model-loader/hub-snippet": () => phrase`the README loads the model from a hub in one call`,
  "model-loader/torch-hub": () => phrase`${"hubconf.py"} offers the model to ${"torch.hub.load"}`,
  "model-loader/in-app": ({ file }) =>
    phrase`${file} downloads the weights inside the app; move that into a module that other code can import`,
  "model-loader/given-name": () =>
    phrase`the code loads whatever model it is told: give its parameter the name of your own model as default`,
  "model-loader/local-path": ({ file, calls }) =>
    phrase`weights are read from a local path in ${count(calls, "place")}, first in ${file}: add a get_model() that downloads them`,
  "model-loader/backbone-only": () =>
    phrase`the code downloads a pretrained backbone, not the model trained here: add a get_model() that does`,
  "model-loader/none": ({ folder }) =>
    folder === null
      ? phrase`no code builds the model and downloads its weights: add a get_model()`
      : phrase`no code builds the model and downloads its weights: add a get_model() to ${folder}`,
  "model-loader/no-code": () => phrase`there is no code that could load a model`,
  "model-loader/training-library": () =>
    phrase`a library that trains its users' models; it has none of its own to load`,
};
