import type { UnseenReason } from "../../../../snapshot/snapshot.ts";
import { type Phrase, phrase } from "../../../phrase.ts";

/** Sentences for the verdicts that the review itself gives, whatever the check. */
export const reviewMessages = {
  "review/switched-off": ({ reason }: { readonly reason: string }): Phrase =>
    phrase`switched off in the settings: ${reason}`,
  "review/crashed": ({ error }: { readonly error: string }): Phrase =>
    phrase`this check stopped with an error of our own (${error}); the rest of the review is not affected`,
  "review/unseen": ({ reason }: { readonly reason: UnseenReason }): Phrase => unseenReasons[reason],
} as const;

const unseenReasons: Readonly<Record<UnseenReason, Phrase>> = {
  "local-directory": phrase`only GitHub knows this; a local directory cannot tell`,
  "no-permission": phrase`the app may not read this`,
  "rate-limited": phrase`GitHub's rate limit was reached; the next review looks again`,
  "github-error": phrase`GitHub answered with an error; the next review looks again`,
  "truncated-tree": phrase`the repository is so large that GitHub cut its list of files; what is missing here may still be there`,
  "not-read": phrase`the file was not read`,
  "no-commit": phrase`the repository has no commit yet`,
};
