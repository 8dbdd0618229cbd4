import { beginsWithProgram } from "../../../facts/readme/shell.ts";
import type { ReadmeCommand } from "../../../facts/readme.ts";
import { isPlumbing } from "./command-action.ts";
import type { Deed, Reading } from "./deeds.ts";
import { lastAtOrBefore } from "./topics-by-line.ts";

/** How much a reader must go through to do something. */
export interface Effort {
  /** Distinct programs or scripts to run; the same one with other options counts once. */
  readonly commands: number;
  /** Words of prose to read; an East Asian character counts as half a word. */
  readonly words: number;
  /** First line of the instructions. */
  readonly line: number;
  readonly heading: string | null;
}

/** Effort of each part of the README that tells how to do `action`: the text between two headings that holds such a deed. */
export function effortsFor(action: Deed["action"], { readme, deeds }: Reading): Effort[] {
  const starts = readme.headings.map((heading) => heading.line);
  const parts = new Set(
    deeds.filter((deed) => deed.action === action && deed.strong).map((deed) => lastAtOrBefore(starts, deed.line)),
  );
  const commands = groupBy(readme.commands.filter(isStep), starts);
  const prose = groupBy(readme.prose, starts);
  return [...parts].map((part) => ({
    commands: new Set((commands.get(part) ?? []).map(({ script, text }) => script ?? programOf(text))).size,
    words: (prose.get(part) ?? []).reduce((sum, { text }) => sum + wordsIn(text), 0),
    line: readme.headings[part]?.line ?? 1,
    heading: readme.headings[part]?.text ?? null,
  }));
}

function groupBy<T extends { readonly line: number }>(
  items: readonly T[],
  starts: readonly number[],
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const part = lastAtOrBefore(starts, item.line);
    const group = groups.get(part);
    if (group) group.push(item);
    else groups.set(part, [item]);
  }
  return groups;
}

function isStep({ text, script }: ReadmeCommand): boolean {
  return !isPlumbing(text) && (script !== null || beginsWithProgram(text));
}

function programOf(command: string): string {
  return command.split(/\s+/, 2).join(" ");
}

function wordsIn(text: string): number {
  const eastAsian =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  const others = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]+/gu)?.length ?? 0;
  return others + Math.round(eastAsian / 2);
}
