import type { Remark } from "../../../review/fix.ts";
import { type Phrase, phrase } from "../../phrase.ts";
import { type ReadabilityFixCode, readabilityFixMessages } from "./readability-fix.ts";

/** What people read of each fix. `button` keeps GitHub's limits: label 20, description 40 characters. */
export interface FixWords {
  /** What its box in the issue says it does. */
  readonly offer: string;
  readonly button: { readonly label: string; readonly description: string };
  /** First sentence of its pull request. */
  readonly purpose: string;
}

export const fixWords: Readonly<Record<string, FixWords>> = {
  readability: {
    offer:
      "settings for formatter, linter and type checker, hooks for each commit, and a CI workflow; the code itself is not touched",
    button: { label: "Fix readability", description: "Open a pull request with tool settings" },
    purpose: "Checks each commit and each pull request in the same way. The code itself is not touched.",
  },
};

export const recheckButton = { label: "Re-check", description: "Review this commit again" } as const;

const remarkMessages = new Map<string, (args: never) => Phrase>(Object.entries(readabilityFixMessages));

/** The sentence of a remark. Its code and arguments fit each other where the fix makes it. */
export function remarkOf(remark: Remark): Phrase {
  const sentence = remarkMessages.get(remark.code);
  return sentence ? sentence(remark.args as never) : phrase`${remark.code}`;
}

const nameOfAddition: Readonly<Partial<Record<ReadabilityFixCode, string>>> = {
  "readability/black-added": "black",
  "readability/ruff-added": "ruff",
  "readability/flake8-added": "flake8",
  "readability/mypy-added": "mypy",
  "readability/hooks-added": "pre-commit",
  "readability/workflow-added": "a CI workflow",
};

/** Title of a pull request: what it adds. */
export function titleOfFix(fix: string, remarks: readonly Remark[]): string {
  const codes = new Set(remarks.map((remark) => remark.code));
  const added = Object.entries(nameOfAddition).flatMap(([code, name]) => (codes.has(code) ? [name] : []));
  const last = added.at(-1);
  if (last === undefined) return `Changes for ${fix}`;
  return added.length === 1 ? `Add ${last}` : `Add ${added.slice(0, -1).join(", ")} and ${last}`;
}
