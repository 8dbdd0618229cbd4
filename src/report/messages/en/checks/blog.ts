import type { MessagesOf } from "../../../messages.ts";
import { phrase } from "../../../phrase.ts";

export const blogMessages: MessagesOf<"blog-post"> = {
  "blog-post/linked": ({ text }) => phrase`a write-up is linked: ${text}`,
  "blog-post/unreadable": ({ path }) => phrase`${path} could not be read`,
  "blog-post/none": () =>
    phrase`no write-up is linked; write what the problem was and how it was solved, and link it from the README as "blog post"`,
};
