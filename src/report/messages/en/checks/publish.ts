import type { MessagesOf } from "../../../messages.ts";
import { list, phrase } from "../../../phrase.ts";

export const publishMessages: MessagesOf<"public-repository" | "license"> = {
  "public-repository/public": () => phrase`the repository is public`,
  "public-repository/internal": () => phrase`only members of the enterprise see it: make it public in the settings`,
  "public-repository/private": () =>
    phrase`the repository is private: make it public in the settings; unfinished code is fine`,

  "license/recognised": ({ licenses, file }) => phrase`${list(licenses)}, in ${file}`,
  "license/own-words": ({ file }) => phrase`${file} states a license of its own`,
  "license/metadata-only": ({ license, file }) =>
    phrase`${file} names ${license}, but its text is missing: add it as a LICENSE file`,
  "license/readme-only": ({ license }) =>
    phrase`the README names ${license}, but its text is missing: add it as a LICENSE file`,
  "license/empty": ({ file }) => phrase`${file} is empty: put the text of a license into it`,
  "license/unreadable": ({ file }) => phrase`${file} is there but could not be read`,
  "license/none": () => phrase`no license: without one nobody may use the code; add a LICENSE file, MIT if in doubt`,
};
