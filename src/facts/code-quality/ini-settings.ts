import type { FactSource } from "../facts.ts";
import { iniSection, parseIni } from "../formats/ini.ts";
import { toolTable } from "./ruff-settings.ts";

/** One section of an INI file, by key in lower case with dashes for underscores. */
export interface IniSettings {
  readonly path: string;
  get(key: string): string | undefined;
}

/** The first of the files that has the section: tools that read INI files take one and leave the others. */
export function iniSettings(
  source: FactSource,
  paths: readonly string[],
  ...sections: readonly string[]
): IniSettings | null {
  for (const path of paths) {
    const text = source.text(path);
    if (text === undefined) continue;
    const ini = parseIni(text);
    const section = sections.map((name) => iniSection(ini, name)).find((found) => found !== undefined);
    if (!section) continue;
    const values = new Map(section.keys.map(({ name, value }) => [name.replaceAll("_", "-"), value]));
    return { path, get: (key) => values.get(key) };
  }
  return null;
}

/** A table of pyproject.toml in the same form: the plug-in flake8-pyproject reads `[tool.flake8]`. */
function tomlSettings(source: FactSource, name: string): IniSettings | null {
  const section = toolTable(source, name);
  if (!section) return null;
  const values = new Map(Object.entries(section).map(([key, value]) => [key.replaceAll("_", "-"), asText(value)]));
  return { path: "pyproject.toml", get: (key) => values.get(key) };
}

function asText(value: unknown): string {
  return Array.isArray(value) ? value.join("\n") : String(value);
}

/** Items of a list as flake8 reads it: separated by commas or white space, comments left out. */
export function items(value: string | undefined): readonly string[] {
  const withoutComments = (value ?? "").split("\n").map((line) => line.replace(/(^|\s)#.*$/, ""));
  return withoutComments.flatMap((line) => line.split(/[,\s]/)).filter((item) => item !== "");
}

/** The settings of flake8: the first of the files that it reads, or those of its plug-in for pyproject.toml. */
export function flake8Settings(source: FactSource): IniSettings | null {
  return iniSettings(source, ["setup.cfg", "tox.ini", ".flake8"], "flake8") ?? tomlSettings(source, "flake8");
}
