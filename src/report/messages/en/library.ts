import type { MessagesOf } from "../../messages.ts";
import { phrase } from "../../phrase.ts";

export const libraryMessages: MessagesOf<
  "requirements" | "main-folder" | "installable-package" | "package-version" | "pypi"
> = {
  "requirements/to-be-written": () => phrase`to be written`,
  "main-folder/to-be-written": () => phrase`to be written`,
  "installable-package/to-be-written": () => phrase`to be written`,
  "package-version/to-be-written": () => phrase`to be written`,
  "pypi/to-be-written": () => phrase`to be written`,
};
