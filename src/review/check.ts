import type { Settings } from "../config/settings.ts";
import type { FactName, FactValues } from "../facts/facts.ts";
import type { Verdict } from "./verdict.ts";

export type StepId =
  | "publish"
  | "readability"
  | "readme"
  | "weights"
  | "library"
  | "notebook"
  | "web-app"
  | "blog"
  | "paper";

export interface Check<
  Id extends string = string,
  Required extends readonly FactName[] = readonly FactName[],
  Given extends Verdict = Verdict,
> {
  readonly id: Id;
  readonly step: StepId;
  /** Facts that `run` gets. One that is unavailable makes the verdict `unknown` without running it. */
  readonly requires: Required;
  /** Pure: the same facts give the same verdict. */
  run(facts: Pick<FactValues, Required[number]>, settings: Settings): Given;
}

export function defineCheck<const Id extends string, const Required extends readonly FactName[], Given extends Verdict>(
  check: Check<Id, Required, Given>,
): Check<Id, Required, Given> {
  return check;
}
