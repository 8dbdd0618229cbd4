import type { Evidence } from "../facts/evidence.ts";

/**
 * pass: it is there. warn: it is there but incomplete or broken. fail: it is missing. skip: it does not apply.
 * unknown: it could not be seen.
 */
export type Outcome = "pass" | "warn" | "fail" | "skip" | "unknown";

/** Arguments of a message: numbers, texts from the repository, and lists of such texts. Never prose. */
export type MessageArguments = Readonly<Record<string, string | number | null | readonly string[]>>;

export interface Verdict<Code extends string = string, Arguments extends MessageArguments = MessageArguments> {
  readonly verdict: Outcome;
  /** Message code, begins with the check's id: `readme-data/section-found`. */
  readonly code: Code;
  readonly args: Arguments;
  readonly evidence: readonly Evidence[];
}

function verdictMaker(verdict: Outcome) {
  return <const Code extends string, Arguments extends MessageArguments>(
    code: Code,
    args: Arguments,
    evidence: readonly Evidence[] = [],
  ): Verdict<Code, Arguments> => ({ verdict, code, args, evidence });
}

export const pass = verdictMaker("pass");
export const warn = verdictMaker("warn");
export const fail = verdictMaker("fail");
export const skip = verdictMaker("skip");
export const unknown = verdictMaker("unknown");
