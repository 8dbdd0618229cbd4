import { longestConfigFile, tooLarge, withoutByteOrderMark } from "./config-file.ts";

export interface IniKey {
  /** Lower case, as Python's configparser reads it. */
  readonly name: string;
  /** The lines of the value joined with `\n`, each trimmed; empty lines at the end left out. */
  readonly value: string;
  /** 1-based. */
  readonly line: number;
  /** The value's lines that are not empty, each with its 1-based line. */
  readonly lines: readonly { readonly text: string; readonly line: number }[];
}

export interface IniSection {
  readonly name: string;
  /** 1-based line of its header. */
  readonly line: number;
  readonly keys: readonly IniKey[];
}

export interface Ini {
  /** In the order of the file; a section that stands twice appears twice. */
  readonly sections: readonly IniSection[];
  /** The first place at which Python's configparser would stop, or null. What could be read is in `sections` all the same. */
  readonly problem: { readonly message: string; readonly line: number | null } | null;
}

interface OpenKey {
  readonly name: string;
  readonly indent: number;
  readonly line: number;
  readonly lines: { readonly text: string; readonly line: number }[];
}

interface OpenSection {
  readonly name: string;
  readonly line: number;
  readonly keys: OpenKey[];
}

/**
 * Reads INI text by the rules of Python's configparser, which setup.cfg, tox.ini, .flake8 and mypy.ini are read with: `=` or
 * `:` sets a key, a deeper indented line continues the value, `#` and `;` begin a comment line. Tolerant: what breaks a rule
 * is told in `problem`, and reading goes on.
 */
export function parseIni(source: string): Ini {
  if (source.length > longestConfigFile) return { sections: [], problem: tooLarge() };
  const sections: OpenSection[] = [];
  const seen = new Set<string>();
  let problem: Ini["problem"] = null;
  let section: OpenSection | undefined;
  let key: OpenKey | undefined;
  for (const [index, raw] of withoutByteOrderMark(source).split("\n").entries()) {
    const line = index + 1;
    const text = raw.trim();
    if (text === "" || text.startsWith("#") || text.startsWith(";")) continue;
    const indent = raw.length - raw.trimStart().length;
    if (key && indent > key.indent) {
      key.lines.push({ text, line });
      continue;
    }
    const header = headerName(text);
    if (header !== undefined) {
      if (seen.has(header)) problem ??= { message: `section [${header}] stands twice`, line };
      seen.add(header);
      section = { name: header, line, keys: [] };
      sections.push(section);
      key = undefined;
      continue;
    }
    if (!section) {
      problem ??= { message: "a line stands before the first [section]", line };
      continue;
    }
    const { name, value } = keyAndValue(text);
    if (value === undefined) problem ??= { message: "a line is neither [section] nor key = value", line };
    key = { name, indent, line, lines: value ? [{ text: value, line }] : [] };
    section.keys.push(key);
  }
  return { sections: sections.map(closeSection), problem };
}

/** The first section of that name. */
export function iniSection(ini: Ini, name: string): IniSection | undefined {
  return ini.sections.find((section) => section.name === name);
}

/** The first key of that name in the first section of that name. */
export function iniKey(ini: Ini, section: string, name: string): IniKey | undefined {
  return iniSection(ini, section)?.keys.find((key) => key.name === name.toLowerCase());
}

function headerName(text: string): string | undefined {
  if (!text.startsWith("[")) return undefined;
  const end = text.lastIndexOf("]");
  return end > 1 ? text.slice(1, end) : undefined;
}

function keyAndValue(text: string): { readonly name: string; readonly value: string | undefined } {
  const delimiter = text.search(/[=:]/);
  if (delimiter === -1) return { name: text.toLowerCase(), value: undefined };
  return { name: text.slice(0, delimiter).trim().toLowerCase(), value: text.slice(delimiter + 1).trim() };
}

function closeSection(section: OpenSection): IniSection {
  const keys = section.keys.map(({ name, line, lines }): IniKey => {
    return { name, line, lines, value: lines.map((part) => part.text).join("\n") };
  });
  return { name: section.name, line: section.line, keys };
}
