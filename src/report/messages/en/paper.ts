import type { MessagesOf } from "../../messages.ts";
import { phrase } from "../../phrase.ts";

export const paperMessages: MessagesOf<"paper"> = {
  "paper/to-be-written": () => phrase`to be written`,
};
