import type { MessagesOf } from "../../messages.ts";
import { phrase } from "../../phrase.ts";

export const blogMessages: MessagesOf<"blog-post"> = {
  "blog-post/to-be-written": () => phrase`to be written`,
};
