import type { checks } from "../steps/steps.ts";
import type { Phrase } from "./phrase.ts";

type Given = ReturnType<(typeof checks)[number]["run"]>;

/** One sentence for each code that a check can give, with exactly its arguments: a missing one does not compile. */
export type CheckMessages = {
  readonly [Code in Given["code"]]: (args: Extract<Given, { readonly code: Code }>["args"]) => Phrase;
};

/** The part of `CheckMessages` whose codes belong to the checks of one step, for that step's file of messages. */
export type MessagesOf<CheckId extends string> = {
  readonly [Code in Extract<keyof CheckMessages, `${CheckId}/${string}`>]: CheckMessages[Code];
};
