import type { FactSource } from "../facts.ts";
import { defaultLineLength, type FormatStyle } from "./format-style.ts";
import { type HookArguments, hookArguments } from "./hook-arguments.ts";
import { flake8Settings, type IniSettings, iniSettings, items } from "./ini-settings.ts";
import { type PathTest, pathPatterns } from "./path-patterns.ts";
import { readRuffSettings, strings, table, wholeNumber } from "./ruff-settings.ts";
import { commonSelectors } from "./rules.ts";

/** What the repository wants its code linted for. */
export interface LintStyle {
  /** Where that is said, null where nothing is. */
  readonly path: string | null;
  readonly lineLength: number;
  readonly select: readonly string[];
  readonly ignore: readonly string[];
  /** Names that count as defined everywhere. */
  readonly builtins: readonly string[];
  /** Above this a function is too complex; null where that is not looked at. */
  readonly maxComplexity: number | null;
  readonly isExcluded: PathTest;
  /** Rule selectors that are switched off in some files. */
  readonly perFile: readonly { readonly applies: PathTest; readonly selectors: readonly string[] }[];
}

/** Rules whose findings a formatter takes away; they are not worth a word where it is not asked for them. */
const formatterRules = ["E101", "E701", "E702", "E703", "W191", "W291", "W292", "W293", "W391"];

const flake8LineLength = 79;
const ruffLineLength = 88;
const ruffComplexity = 10;

export function readLintStyle(source: FactSource, format: FormatStyle): LintStyle {
  return ruffLintStyle(source) ?? flake8Style(source) ?? pycodestyleStyle(source) ?? defaultStyle(format);
}

function ruffLintStyle(source: FactSource): LintStyle | null {
  const settings = readRuffSettings(source);
  const hook = hookArguments(source, ["ruff", "ruff-check"]);
  if (!settings && !hook) return null;
  const top = settings?.top ?? {};
  const lint = settings?.lint ?? {};
  const pycodestyle = table(lint.pycodestyle);
  const fromHook = (name: string) => items(hook?.option(name) ?? undefined);
  const stated = [...fromHook("--select"), ...strings(lint.select)];
  const selected = stated.length > 0 || lint.select !== undefined ? stated : ["E4", "E7", "E9", "F"];
  const length = wholeNumber(pycodestyle["max-line-length"]) ?? wholeNumber(hook?.option("--line-length"));
  return {
    path: settings?.path ?? hook?.path ?? null,
    lineLength: length ?? wholeNumber(top["line-length"]) ?? ruffLineLength,
    select: commonSelectors([...selected, ...fromHook("--extend-select"), ...strings(lint["extend-select"])]),
    ignore: commonSelectors([...fromHook("--ignore"), ...strings(lint.ignore), ...strings(lint["extend-ignore"])]),
    builtins: strings(top.builtins),
    maxComplexity: wholeNumber(table(lint.mccabe)["max-complexity"]) ?? ruffComplexity,
    isExcluded: pathPatterns([...strings(top.exclude), ...strings(top["extend-exclude"]), ...strings(lint.exclude)]),
    perFile: [lint["per-file-ignores"], lint["extend-per-file-ignores"]]
      .flatMap((ignores) => Object.entries(table(ignores)))
      .map(([pattern, selectors]) => perFileIgnore(pattern, strings(selectors))),
  };
}

function perFileIgnore(pattern: string, selectors: readonly string[]): LintStyle["perFile"][number] {
  const isNegated = pattern.startsWith("!");
  const applies = pathPatterns([isNegated ? pattern.slice(1) : pattern]);
  return { applies: isNegated ? (path) => !applies(path) : applies, selectors };
}

function flake8Style(source: FactSource): LintStyle | null {
  const settings = flake8Settings(source);
  const hook = hookArguments(source, ["flake8"]);
  if (!settings && !hook) return null;
  const maxComplexity = wholeNumber(settings?.get("max-complexity") ?? hook?.option("--max-complexity"));
  const stated = flake8List(settings, hook, "select");
  return {
    path: settings?.path ?? hook?.path ?? null,
    lineLength:
      wholeNumber(hook?.option("--max-line-length")) ??
      wholeNumber(settings?.get("max-line-length")) ??
      flake8LineLength,
    select: commonSelectors(stated.length > 0 ? stated : ["E", "F", "W", "C90"]),
    ignore: commonSelectors([...flake8List(settings, hook, "ignore"), ...flake8List(settings, hook, "extend-ignore")]),
    builtins: items(settings?.get("builtins")),
    maxComplexity,
    isExcluded: pathPatterns([...flake8List(settings, hook, "exclude"), ...items(settings?.get("extend-exclude"))]),
    perFile: flake8PerFile(settings?.get("per-file-ignores")),
  };
}

function flake8List(settings: IniSettings | null, hook: HookArguments | null, key: string): readonly string[] {
  return [...items(settings?.get(key)), ...items(hook?.option(`--${key}`) ?? undefined)];
}

/** `pattern[, pattern]: code[, code]`, several of them one after another. */
function flake8PerFile(value: string | undefined): LintStyle["perFile"] {
  const found: { patterns: string[]; selectors: string[] }[] = [];
  let afterColon = true;
  for (const word of items(value?.replaceAll(":", " : "))) {
    const isCode = /^[A-Z]{1,4}\d{0,4}$/.test(word);
    if (word === ":") afterColon = true;
    else if (afterColon && isCode) found.at(-1)?.selectors.push(word);
    else {
      if (afterColon) found.push({ patterns: [], selectors: [] });
      found.at(-1)?.patterns.push(word);
      afterColon = false;
    }
  }
  return found.map(({ patterns, selectors }) => ({ applies: pathPatterns(patterns), selectors }));
}

function pycodestyleStyle(source: FactSource): LintStyle | null {
  const settings = iniSettings(source, ["setup.cfg", "tox.ini"], "pycodestyle", "pep8");
  if (!settings) return null;
  return {
    path: settings.path,
    lineLength: wholeNumber(settings.get("max-line-length")) ?? flake8LineLength,
    select: ["E", "F", "W"],
    ignore: commonSelectors(items(settings.get("ignore"))),
    builtins: [],
    maxComplexity: null,
    isExcluded: pathPatterns(items(settings.get("exclude"))),
    perFile: [],
  };
}

function defaultStyle(format: FormatStyle): LintStyle {
  return {
    path: null,
    lineLength: Math.max(defaultLineLength, format.lineLength.value),
    select: ["E", "F", "W"],
    ignore: formatterRules,
    builtins: [],
    maxComplexity: null,
    isExcluded: format.isExcluded,
    // A package's __init__.py imports in order to hand on.
    perFile: [{ applies: pathPatterns(["__init__.py"]), selectors: ["F401", "F403"] }],
  };
}
