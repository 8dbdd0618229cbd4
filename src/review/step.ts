import type { Check, StepId } from "./check.ts";
import type { Fix } from "./fix.ts";
import type { Guide } from "./guide.ts";

export interface Step<
  Id extends StepId = StepId,
  Checks extends readonly Check<string, any, any>[] = readonly Check<string, any, any>[],
  Fixes extends readonly Fix[] = readonly Fix[],
> {
  readonly id: Id;
  /** The essay's time for the step, in minutes of work. */
  readonly minutes: number;
  readonly checks: Checks;
  readonly fixes: Fixes;
  readonly guide?: Guide;
}

export function defineStep<
  const Id extends StepId,
  const Checks extends readonly Check<string, any, any>[],
  const Fixes extends readonly Fix[],
>(step: Step<Id, Checks, Fixes>): Step<Id, Checks, Fixes> {
  return step;
}
