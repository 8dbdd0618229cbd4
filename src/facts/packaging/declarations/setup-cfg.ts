import { type Ini, type IniKey, iniKey, iniSection, parseIni } from "../../formats/ini.ts";
import type { Stated } from "../../packaging.ts";
import { readRequirement } from "../requirement.ts";
import { type Declaration, emptyDeclaration, minorOfClassifier, packageFolder } from "./declaration.ts";

/** Reads the setuptools part of a setup.cfg: `[metadata]` and `[options…]`. */
export function readSetupCfg(text: string, path: string): Declaration {
  const ini = parseIni(text);
  const metadata = (name: string) => iniKey(ini, "metadata", name);
  const options = (name: string) => iniKey(ini, "options", name);
  const version = metadata("version");
  const isComputed = version !== undefined && /^(attr|file)\s*:/.test(version.value);
  const requires = options("install_requires");
  const files = requires?.value.startsWith("file:") ? filesIn(requires.value) : [];
  const name = metadata("name");
  const mypyTarget = iniKey(ini, "mypy", "python_version");
  const classifiers = metadata("classifiers") ?? metadata("classifier");
  return {
    ...emptyDeclaration,
    installable: name && options("packages") ? { value: "setup.cfg", path, line: name.line } : null,
    name: stated(name, path),
    version: isComputed ? null : stated(version, path),
    dynamicVersion: isComputed ? stated(version, path) : null,
    license: stated(metadata("license"), path),
    requiresPython: stated(options("python_requires"), path),
    classifierMinors: (classifiers?.lines ?? []).flatMap(({ text, line }) => {
      const minor = minorOfClassifier(text);
      return minor ? [{ value: minor, path, line }] : [];
    }),
    toolMinors:
      mypyTarget && /^3\.\d+$/.test(mypyTarget.value) ? [{ value: mypyTarget.value, path, line: mypyTarget.line }] : [],
    packages: listedPackages(ini, path),
    sourceFolders: sourceFolders(ini),
    requirements: requirementKeys(ini).flatMap((key) =>
      key.value.startsWith("file:")
        ? []
        : key.lines.flatMap(({ text, line }) => readRequirement(text, path, line) ?? []),
    ),
    includes: files,
    declaresRequirements: requires !== undefined && files.length === 0,
  };
}

function stated(key: IniKey | undefined, path: string): Stated<string> | null {
  return key && key.value !== "" ? { value: key.value, path, line: key.line } : null;
}

function requirementKeys(ini: Ini): readonly IniKey[] {
  const requires = iniKey(ini, "options", "install_requires");
  return [...(requires ? [requires] : []), ...(iniSection(ini, "options.extras_require")?.keys ?? [])];
}

function filesIn(value: string): readonly string[] {
  return value
    .slice("file:".length)
    .split(/[,\n]/)
    .map((file) => file.trim())
    .filter((file) => file !== "");
}

function sourceFolders(ini: Ini): readonly string[] {
  const where = iniKey(ini, "options.packages.find", "where")?.value.trim();
  if (where) return [where];
  const root = iniKey(ini, "options", "package_dir")?.lines.find(({ text }) => text.startsWith("="));
  return root ? [root.text.slice(1).trim()] : [];
}

function listedPackages(ini: Ini, path: string): readonly Stated<string>[] {
  const packages = iniKey(ini, "options", "packages");
  if (!packages || /^find(_namespace)?:/.test(packages.value)) return [];
  const [source = ""] = sourceFolders(ini);
  return packages.lines.flatMap(({ text, line }) =>
    text
      .split(",")
      .map((name) => packageFolder(source, name.trim()))
      .flatMap((value) => (value ? [{ value, path, line }] : [])),
  );
}
