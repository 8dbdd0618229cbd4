import type { MessagesOf } from "../../messages.ts";
import { phrase } from "../../phrase.ts";

export const publishMessages: MessagesOf<"public-repository" | "license"> = {
  "public-repository/to-be-written": () => phrase`to be written`,
  "license/to-be-written": () => phrase`to be written`,
};
