import type { MessagesOf } from "../../messages.ts";
import { phrase } from "../../phrase.ts";

export const notebookMessages: MessagesOf<"notebook" | "colab-link"> = {
  "notebook/to-be-written": () => phrase`to be written`,
  "colab-link/to-be-written": () => phrase`to be written`,
};
