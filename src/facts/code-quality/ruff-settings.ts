import type { FactSource } from "../facts.ts";
import { parseToml } from "../formats/toml.ts";
import { dirname } from "../tree.ts";

export type Table = Readonly<Record<string, unknown>>;

/** Ruff's own settings of a repository: the first of the places in which ruff looks. */
export interface RuffSettings {
  readonly path: string;
  readonly top: Table;
  /** `[lint]`, with the older places of the same keys at the top. */
  readonly lint: Table;
  readonly format: Table;
}

export function readRuffSettings(source: FactSource): RuffSettings | null {
  for (const path of ["ruff.toml", ".ruff.toml", "pyproject.toml"]) {
    const top = ruffTable(source, path);
    if (!top) continue;
    const extended = withExtended(source, path, top);
    return { path, top: extended, lint: { ...extended, ...table(extended.lint) }, format: table(extended.format) };
  }
  return null;
}

function ruffTable(source: FactSource, path: string): Table | null {
  const text = source.text(path);
  if (text === undefined) return null;
  const parsed = parseToml(text);
  if (!parsed.ok) return null;
  if (!path.endsWith("pyproject.toml")) return parsed.value;
  const section = table(parsed.value.tool).ruff;
  return section === undefined ? null : table(section);
}

/** `extend` names a file whose settings stand below these; one level of it is followed. */
function withExtended(source: FactSource, path: string, top: Table): Table {
  if (typeof top.extend !== "string") return top;
  const base = ruffTable(source, [dirname(path), top.extend.replace(/^(\.\/)+/, "")].filter(Boolean).join("/"));
  if (!base) return top;
  return {
    ...base,
    ...top,
    lint: { ...table(base.lint), ...table(top.lint) },
    format: { ...table(base.format), ...table(top.format) },
  };
}

/** The table `[tool.<name>]` of pyproject.toml, or null. */
export function toolTable(source: FactSource, name: string): Table | null {
  const parsed = parseToml(source.text("pyproject.toml") ?? "");
  const section = parsed.ok ? table(parsed.value.tool)[name] : undefined;
  return section === undefined ? null : table(section);
}

export function table(value: unknown): Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Table) : {};
}

export function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** A line length or other whole number in the range that tools take; null for anything else. */
export function wholeNumber(value: unknown, most = 1000): number | null {
  const number = typeof value === "string" && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) && number > 0 && number <= most ? number : null;
}

const targets = ["py37", "py38", "py39", "py310", "py311", "py312", "py313", "py314"];

/** The lowest Python among `target-version` that ruff knows. */
export function lowestTarget(value: unknown): string | null {
  const named = strings(value);
  return targets.find((target) => named.includes(target)) ?? null;
}
