import type { Settings } from "../config/settings.ts";
import type { Facts } from "../facts/facts.ts";
import type { AdviceSentences } from "../report/messages/guide-messages.ts";

/** One piece of advice: a message code, `<step>-guide/<what>`, and what it says it about. */
export interface Advice<Sentences extends AdviceSentences = AdviceSentences> {
  readonly code: keyof Sentences & string;
  readonly args: object;
}

/** What a person does by hand, with everything the repository tells filled in; the living issue carries it. */
export interface Guide {
  /** Checks whose `fail` or `warn` calls for it. */
  readonly answers: readonly string[];
  /** Pure. No advice where there is nothing to go by. */
  advise(facts: Facts, settings: Settings): readonly Advice[];
}
