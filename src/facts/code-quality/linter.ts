import type { LintStyle } from "./lint-style.ts";
import { Ruff } from "./ruff.ts";

/** Names that a notebook's interpreter provides, to scripts exported from one. */
const notebookNames = ["get_ipython", "display"];

/** Python whose syntax is the measure. 3.14 would take Python 2's `except A, e:` for its own. */
export const syntaxTarget = "py313";

/** Rules that ruff does not know are left out one by one: flake8 has some that it has not, `W503` for one. */
export function openLinter(style: LintStyle): Ruff {
  const rules = new Set([...style.select, ...style.ignore]);
  for (;;) {
    try {
      return new Ruff(linterOptions(style, rules));
    } catch (error) {
      const unknown = /`([A-Z]+\d*)`/.exec(error instanceof Error ? error.message : "")?.[1];
      if (unknown === undefined || !rules.delete(unknown)) throw error;
    }
  }
}

function linterOptions(style: LintStyle, rules: ReadonlySet<string>): Readonly<Record<string, unknown>> {
  const isKnown = (rule: string) => rules.has(rule) && !(rule.startsWith("C9") && style.maxComplexity === null);
  return {
    "target-version": syntaxTarget,
    "line-length": style.lineLength,
    builtins: [...notebookNames, ...style.builtins],
    lint: {
      select: style.select.filter(isKnown),
      ignore: style.ignore.filter(isKnown),
      mccabe: { "max-complexity": style.maxComplexity ?? 0 },
    },
  };
}
