import { evidenceAt } from "../../../facts/evidence.ts";
import type { ReadmeFact } from "../../../facts/readme.ts";
import { fail, unknown, type Verdict, warn } from "../../../review/verdict.ts";

type NoReadme<Id extends string> = Verdict<`${Id}/no-readme`, Record<string, never>>;
type Unreadable<Id extends string> = Verdict<`${Id}/unreadable`, { readonly path: string; readonly reason: string }>;

/** The verdict of a README check where there is no text to judge. */
export function verdictWithoutReadme<const Id extends string>(
  id: Id,
  { problem }: ReadmeFact,
): NoReadme<Id> | Unreadable<Id> {
  if (problem === null) return fail(`${id}/no-readme`, {});
  const { path, reason } = problem;
  const evidence = [evidenceAt(path, null, reason)];
  const isBroken = reason === "binary" || reason === "not-utf8";
  const verdict = isBroken ? warn : unknown;
  return verdict(`${id}/unreadable`, { path, reason }, evidence);
}
