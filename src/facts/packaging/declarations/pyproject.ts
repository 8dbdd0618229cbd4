import type { ConfigFile } from "../../formats/config-file.ts";
import { parseToml } from "../../formats/toml.ts";
import type { Requirement, Stated } from "../../packaging.ts";
import { type Key, keysIn, textIn, textsIn, valueIn } from "../nested.ts";
import { readRequirement } from "../requirement.ts";
import { type Declaration, emptyDeclaration, minorOfClassifier, packageFolder } from "./declaration.ts";
import { readPoetry } from "./poetry.ts";

/** Longer lines are not searched for the place of a requirement. */
const longestLine = 1000;

type Toml = Extract<ConfigFile<unknown>, { readonly ok: true }>;

/** Reads the packaging part of a pyproject.toml; `problem` tells why the file does not parse. */
export function readPyproject(text: string, path: string): Declaration | { readonly problem: string } {
  const toml = parseToml(text);
  if (!toml.ok) return { problem: toml.message };
  const file = new PyprojectFile(toml, path, text);
  const poetry = readPoetry(toml.value, file);
  const dynamic = textsIn(toml.value, ["project", "dynamic"]);
  const version = file.stated(["project", "version"]) ?? poetry.version;
  return {
    ...emptyDeclaration,
    installable: installable(file),
    name: file.stated(["project", "name"]) ?? poetry.name ?? file.stated(["tool", "flit", "metadata", "module"]),
    version,
    dynamicVersion: version ? null : dynamicVersion(file, dynamic),
    license: license(file),
    requiresPython: file.stated(["project", "requires-python"]) ?? poetry.requiresPython,
    classifierMinors: classifierMinors(file),
    toolMinors: toolMinors(file),
    packages: [...poetry.packages, ...listedPackages(file)],
    sourceFolders: sourceFolders(file),
    requirements: [...standardRequirements(file), ...poetry.requirements],
    includes: includedFiles(file),
    declaresRequirements:
      file.has(["project", "dependencies"]) || poetry.requirements.length > 0 || file.has(["dependency-groups"]),
    requirementsIncomplete: dynamic.includes("dependencies") && includedFiles(file).length === 0,
  };
}

/** A parsed pyproject.toml that answers with places. */
export class PyprojectFile {
  readonly #toml: Toml;
  readonly #path: string;
  readonly #lines: readonly string[];

  constructor(toml: Toml, path: string, text: string) {
    this.#toml = toml;
    this.#path = path;
    this.#lines = text.split("\n");
  }

  has(keys: readonly Key[]): boolean {
    return this.value(keys) !== undefined;
  }

  value(keys: readonly Key[]): unknown {
    return valueIn(this.#toml.value, keys);
  }

  stated(keys: readonly Key[]): Stated<string> | null {
    const value = textIn(this.#toml.value, keys);
    return value ? this.at(value, keys) : null;
  }

  at<T>(value: T, keys: readonly Key[]): Stated<T> {
    return { value, path: this.#path, line: this.#toml.lineOf(keys) };
  }

  /** Requirements of a list of strings, each at its own line where the list runs over several. */
  requirements(keys: readonly Key[]): readonly Requirement[] {
    let line = this.#toml.lineOf(keys);
    return textsIn(this.#toml.value, keys).flatMap((text) => {
      line = this.#lineFrom(line, text);
      return readRequirement(text, this.#path, line) ?? [];
    });
  }

  #lineFrom(line: number | null, text: string): number | null {
    if (line === null) return null;
    for (let at = line; at < line + 20 && at <= this.#lines.length; at++) {
      if (this.#lines[at - 1]?.slice(0, longestLine).includes(text)) return at;
    }
    return line;
  }
}

/** A build system, or metadata that pip builds with setuptools. Settings of tools alone make no package. */
function installable(file: PyprojectFile): Declaration["installable"] {
  if (file.value(["tool", "poetry", "package-mode"]) === false) return null;
  if (file.value(["tool", "uv", "package"]) === false) return null;
  const places: readonly (readonly Key[])[] = [
    ["project", "name"],
    ["tool", "poetry", "name"],
    ["tool", "flit", "metadata", "module"],
  ];
  const place = places.find((keys) => file.has(keys));
  return place ? file.at("pyproject" as const, place) : null;
}

function license(file: PyprojectFile): Stated<string> | null {
  const places: readonly (readonly Key[])[] = [
    ["project", "license"],
    ["project", "license", "text"],
    ["project", "license", "file"],
    ["tool", "poetry", "license"],
  ];
  return places.map((keys) => file.stated(keys)).find((stated) => stated !== null) ?? null;
}

function dynamicVersion(file: PyprojectFile, dynamic: readonly string[]): Stated<string> | null {
  const places: readonly (readonly Key[])[] = [
    ["tool", "setuptools", "dynamic", "version", "attr"],
    ["tool", "setuptools", "dynamic", "version", "file"],
    ["tool", "hatch", "version", "path"],
    ["tool", "hatch", "version", "source"],
    ["tool", "pdm", "version", "path"],
    ["tool", "pdm", "version", "source"],
  ];
  for (const keys of places) {
    const stated = file.stated(keys);
    if (stated) return stated;
  }
  const tool = ["setuptools_scm", "versioningit", "poetry-dynamic-versioning"].find((name) => file.has(["tool", name]));
  if (tool) return file.at(tool, ["tool", tool]);
  return dynamic.includes("version") ? file.at("version", ["project", "dynamic"]) : null;
}

function classifierMinors(file: PyprojectFile): readonly Stated<string>[] {
  const keys = ["project", "classifiers"];
  return textsIn(file.value(keys), []).flatMap((classifier) => {
    const minor = minorOfClassifier(classifier);
    return minor ? [file.at(minor, keys)] : [];
  });
}

function toolMinors(file: PyprojectFile): readonly Stated<string>[] {
  const black = textsIn(file.value(["tool", "black", "target-version"]), []).map((target) =>
    file.at(target, ["tool", "black", "target-version"]),
  );
  const single = [
    file.stated(["tool", "ruff", "target-version"]),
    file.stated(["tool", "mypy", "python_version"]),
    file.stated(["tool", "pyright", "pythonVersion"]),
  ].filter((stated) => stated !== null);
  return [...black, ...single].flatMap(({ value, path, line }) => {
    const minor = /^(?:py)?3\.?(\d+)$/.exec(value)?.[1];
    return minor ? [{ value: `3.${minor}`, path, line }] : [];
  });
}

function listedPackages(file: PyprojectFile): readonly Stated<string>[] {
  const asFolders: readonly (readonly Key[])[] = [["tool", "hatch", "build", "targets", "wheel", "packages"]];
  const asModules: readonly (readonly Key[])[] = [
    ["tool", "setuptools", "packages"],
    ["tool", "flit", "module", "name"],
    ["tool", "uv", "build-backend", "module-name"],
  ];
  const [source = ""] = sourceFolders(file);
  const folders = asFolders.flatMap((keys) => textsIn(file.value(keys), []).map((folder) => file.at(folder, keys)));
  const modules = asModules.flatMap((keys) => {
    const value = file.value(keys);
    const names = typeof value === "string" ? [value] : textsIn(value, []);
    return names.flatMap((name) => packageFolder(source, name) ?? []).map((folder) => file.at(folder, keys));
  });
  return [...folders, ...modules];
}

function sourceFolders(file: PyprojectFile): readonly string[] {
  const where = textsIn(file.value(["tool", "setuptools", "packages", "find", "where"]), []);
  const root = textIn(file.value(["tool", "setuptools", "package-dir"]), [""]);
  return [...where, ...(root ? [root] : [])].filter((folder) => folder !== "." && folder !== "");
}

function standardRequirements(file: PyprojectFile): readonly Requirement[] {
  const groups: readonly (readonly Key[])[] = [
    ["project", "optional-dependencies"],
    ["dependency-groups"],
    ["tool", "pdm", "dev-dependencies"],
  ];
  const lists = groups.flatMap((keys) => keysIn(file.value(keys), []).map((name) => [...keys, name]));
  const pixi = ["dependencies", "pypi-dependencies"].map((name) => ["tool", "pixi", name]);
  return [
    ...[["project", "dependencies"], ...lists, ["tool", "uv", "dev-dependencies"]].flatMap((keys) =>
      file.requirements(keys),
    ),
    ...pixi.flatMap((keys) =>
      keysIn(file.value(keys), []).flatMap((name) => {
        const { path, line } = file.at(name, [...keys, name]);
        return readRequirement(name, path, line) ?? [];
      }),
    ),
  ];
}

function includedFiles(file: PyprojectFile): readonly string[] {
  const value = file.value(["tool", "setuptools", "dynamic", "dependencies", "file"]);
  return typeof value === "string" ? [value] : textsIn(value, []);
}
