import type { Check, StepId } from "./check.ts";
import type { Fix } from "./fix.ts";

export interface Step<
  Id extends StepId = StepId,
  Checks extends readonly Check<string, any, any>[] = readonly Check<string, any, any>[],
> {
  readonly id: Id;
  /** The essay's time for the step, in minutes of work. */
  readonly minutes: number;
  readonly checks: Checks;
  readonly fixes: readonly Fix[];
}

export function defineStep<const Id extends StepId, const Checks extends readonly Check<string, any, any>[]>(
  step: Step<Id, Checks>,
): Step<Id, Checks> {
  return step;
}
