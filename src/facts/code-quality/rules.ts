import type { LintStyle } from "./lint-style.ts";

/**
 * Rules whose findings are errors when the code runs: syntax, format strings that fail, comparisons that are always wrong,
 * statements where they cannot stand, undefined names. The set with which GitHub's starter workflow for Python stops a
 * build (`E9,F63,F7,F82`), and pyflakes' format errors. F722 is left out: array shapes in annotations set it off.
 */
const errorRule = /^(E9|F50[1-35-9]|F52[145]|F63|F70|F82)/;

/**
 * The linters that are run: pycodestyle, pyflakes and mccabe, which flake8 and ruff share and which hardly change. Ruff's
 * other rules come and go from version to version; a repository that is clean under its own version must not be told
 * otherwise by ours.
 */
const commonRule = /^([EFW]\d{0,4}|C9\d{0,3})$/;

/** A longer list than any that a person wrote. */
const mostSelectors = 200;

/** The selectors among those given whose rules are run; `ALL` stands for all of these. */
export function commonSelectors(selectors: readonly string[]): readonly string[] {
  return selectors.slice(0, mostSelectors).flatMap((selector) => {
    if (selector === "ALL") return ["E", "F", "W", "C90"];
    if (selector === "C") return ["C90"];
    return commonRule.test(selector) ? [selector] : [];
  });
}

export function isErrorRule(code: string): boolean {
  return errorRule.test(code);
}

/** 0 for errors, 1 for the rest of pyflakes, 2 for pycodestyle's errors, 3 for all else. */
export function severity(code: string): 0 | 1 | 2 | 3 {
  if (isErrorRule(code)) return 0;
  if (/^F\d/.test(code)) return 1;
  return /^E\d/.test(code) ? 2 : 3;
}

export function isSwitchedOff(code: string, path: string, style: LintStyle): boolean {
  // A package's __all__ may name what its submodules or a module-level __getattr__ hold, which one file does not show.
  if (code === "F822" && path.endsWith("__init__.py")) return true;
  return style.perFile.some(
    ({ applies, selectors }) => selectors.some((one) => isSelected(code, one)) && applies(path),
  );
}

function isSelected(code: string, selector: string): boolean {
  return selector === "ALL" || code.startsWith(selector);
}
