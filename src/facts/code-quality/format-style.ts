import type { FactSource } from "../facts.ts";
import { blackPattern } from "./black-patterns.ts";
import { hookArguments } from "./hook-arguments.ts";
import { flake8Settings, iniSettings } from "./ini-settings.ts";
import { type PathTest, pathPatterns } from "./path-patterns.ts";
import type { RuffOptions } from "./ruff.ts";
import { lowestTarget, readRuffSettings, strings, type Table, toolTable, wholeNumber } from "./ruff-settings.ts";

/** How the repository wants its code formatted. */
export interface FormatStyle {
  readonly lineLength: { readonly value: number; readonly path: string | null };
  readonly options: RuffOptions;
  readonly isExcluded: PathTest;
}

/** The essay's line length, for a repository that names none. */
export const defaultLineLength = 120;
const blackLineLength = 88;

/** The oldest Python that ruff knows beside 3.7: black without a target writes what all versions read. */
const oldestTarget = "py38";

/** From black's settings, else ruff's, else the line length that another formatter or the linter is given. */
export function readFormatStyle(source: FactSource): FormatStyle {
  return blackStyle(source) ?? ruffStyle(source) ?? otherStyle(source);
}

function blackStyle(source: FactSource): FormatStyle | null {
  const hook = hookArguments(source, ["black", "black-jupyter"]);
  const settings = toolTable(source, "black");
  if (!hook && !settings) return null;
  const fromHook = wholeNumber(hook?.option("--line-length", "-l"));
  const fromSettings = wholeNumber(settings?.["line-length"] ?? settings?.line_length);
  const keepsQuotes = hook?.has("--skip-string-normalization", "-S") || isTrue(settings, "skip-string-normalization");
  const skipsCommas = hook?.has("--skip-magic-trailing-comma", "-C") || isTrue(settings, "skip-magic-trailing-comma");
  return {
    lineLength: {
      value: fromHook ?? fromSettings ?? blackLineLength,
      path: fromHook !== null ? (hook?.path ?? null) : settings ? "pyproject.toml" : (hook?.path ?? null),
    },
    options: {
      "target-version": lowestTarget(settings?.["target-version"]) ?? oldestTarget,
      format: {
        "quote-style": keepsQuotes ? "preserve" : "double",
        "skip-magic-trailing-comma": skipsCommas === true,
        preview: isTrue(settings, "preview"),
      },
    },
    isExcluded: blackExcludes(settings),
  };
}

function isTrue(settings: Table | null, key: string): boolean {
  return (settings?.[key] ?? settings?.[key.replaceAll("-", "_")]) === true;
}

function blackExcludes(settings: Table | null): PathTest {
  const keys = ["exclude", "extend-exclude", "extend_exclude", "force-exclude", "force_exclude"];
  const tests = keys.flatMap((key) => strings(settings?.[key])).map(blackPattern);
  return (path) => tests.some((test) => test?.(path) === true);
}

function ruffStyle(source: FactSource): FormatStyle | null {
  const settings = readRuffSettings(source);
  const hook = hookArguments(source, ["ruff-format"]);
  if (!settings && !hook) return null;
  const top = settings?.top ?? {};
  const format = settings?.format ?? {};
  const fromHook = wholeNumber(hook?.option("--line-length"));
  const path = fromHook !== null || !settings ? (hook?.path ?? null) : settings.path;
  return {
    lineLength: { value: fromHook ?? wholeNumber(top["line-length"]) ?? blackLineLength, path },
    options: {
      "target-version": lowestTarget(top["target-version"]) ?? "py310",
      "indent-width": wholeNumber(top["indent-width"], 16) ?? 4,
      format: {
        "quote-style": oneOf(format["quote-style"], ["double", "single", "preserve"]),
        "indent-style": oneOf(format["indent-style"], ["space", "tab"]),
        "skip-magic-trailing-comma": format["skip-magic-trailing-comma"] === true,
        "docstring-code-format": format["docstring-code-format"] === true,
        preview: (format.preview ?? top.preview) === true,
      },
    },
    isExcluded: pathPatterns([...strings(top.exclude), ...strings(top["extend-exclude"]), ...strings(format.exclude)]),
  };
}

/** The value where it is one of those allowed, else the first of them. */
function oneOf(value: unknown, allowed: readonly string[]): string {
  return allowed.find((known) => known === value) ?? allowed[0] ?? "";
}

function otherStyle(source: FactSource): FormatStyle {
  return {
    lineLength: otherLineLength(source) ?? { value: defaultLineLength, path: null },
    options: { "target-version": oldestTarget },
    isExcluded: () => false,
  };
}

function otherLineLength(source: FactSource): FormatStyle["lineLength"] | null {
  const yapf = iniSettings(source, [".style.yapf"], "style") ?? iniSettings(source, ["setup.cfg"], "yapf");
  const linter = flake8Settings(source);
  const pycodestyle = iniSettings(source, ["setup.cfg", "tox.ini"], "autopep8", "pycodestyle", "pep8");
  const stated = [
    { value: yapf?.get("column-limit"), path: yapf?.path },
    { value: toolTable(source, "yapf")?.column_limit, path: "pyproject.toml" },
    { value: toolTable(source, "autopep8")?.max_line_length, path: "pyproject.toml" },
    { value: pycodestyle?.get("max-line-length"), path: pycodestyle?.path },
    { value: linter?.get("max-line-length"), path: linter?.path },
  ];
  for (const { value, path } of stated) {
    const length = wholeNumber(value);
    if (length !== null) return { value: length, path: path ?? null };
  }
  return null;
}
