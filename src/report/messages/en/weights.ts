import type { MessagesOf } from "../../messages.ts";
import { phrase } from "../../phrase.ts";

export const weightsMessages: MessagesOf<"weights-published" | "weights-not-in-git" | "model-loader"> = {
  "weights-published/to-be-written": () => phrase`to be written`,
  "weights-not-in-git/to-be-written": () => phrase`to be written`,
  "model-loader/to-be-written": () => phrase`to be written`,
};
