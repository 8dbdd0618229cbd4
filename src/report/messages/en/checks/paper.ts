import type { MessagesOf } from "../../../messages.ts";
import { phrase } from "../../../phrase.ts";

export const paperMessages: MessagesOf<"paper"> = {
  "paper/linked": ({ text }) => phrase`the paper is linked or cited: ${text}`,
  "paper/named-only": ({ text }) => phrase`a paper is named without a link (${text}); link it and add its BibTeX entry`,
  "paper/software-only": ({ text }) =>
    phrase`the code can be cited (${text}), but there is no paper; a short one on arXiv will do`,
  "paper/unreadable": ({ path }) => phrase`${path} could not be read`,
  "paper/none": () =>
    phrase`no paper is linked or cited; a short write-up on arXiv will do, with its BibTeX entry in the README`,
};
