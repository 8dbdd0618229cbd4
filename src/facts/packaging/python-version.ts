import type { Stated } from "../packaging.ts";

/** The lowest minor that a version constraint admits: `3.8` of `>=3.8,<3.13`, `^3.8`, `~=3.8.1`, `3.8.*` and `3.8.10`. */
function lowestMinor(constraint: string): string | null {
  const minors: number[] = [];
  for (const clause of constraint.slice(0, 200).split(/[,\s|]+(?=[<>=~^!\d])/)) {
    const minor = /^(?:>=|==|=|~=|\^|~|>)?\s*v?3\.(\d{1,2})(?:\.|\b)/.exec(clause.trim())?.[1];
    if (minor !== undefined) minors.push(Number(minor));
  }
  return minors.length === 0 ? null : `3.${Math.min(...minors)}`;
}

/** The lowest of several stated minors; what says no minor is passed over. */
export function lowestStated(stated: readonly Stated<string>[]): Stated<string> | null {
  const minors = stated.flatMap((one) => {
    const value = lowestMinor(one.value);
    return value ? [{ ...one, value }] : [];
  });
  return minors.toSorted((a, b) => minorNumber(a.value) - minorNumber(b.value))[0] ?? null;
}

function minorNumber(minor: string): number {
  return Number(minor.slice("3.".length));
}
