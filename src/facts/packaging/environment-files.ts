import { parseToml } from "../formats/toml.ts";
import { parseYaml } from "../formats/yaml.ts";
import type { Requirement, Stated } from "../packaging.ts";
import { basename } from "../tree.ts";
import { type Key, keysIn, valueIn } from "./nested.ts";
import { readRequirement } from "./requirement.ts";

/** What a file that describes an environment declares. */
interface Environment {
  readonly requirements: readonly Requirement[];
  /** The Python version that it asks for, as written. */
  readonly python: Stated<string> | null;
}

const condaName = /^(?:[\w.-]*[-_.])?(?:conda|env[a-z]*)(?:[-_.][\w.-]*)?\.ya?ml$/i;

/** The reader of an environment file by its name, or null for any other file. */
export function environmentReader(path: string): ((text: string, path: string) => EnvironmentOrProblem | null) | null {
  const name = basename(path);
  if (name === "Pipfile") return readPipfile;
  if (name === "pixi.toml") return readPixi;
  return condaName.test(name) ? readConda : null;
}

type EnvironmentOrProblem = Environment | { readonly problem: string };

/** An environment.yml of conda; null where the file is some other YAML. */
function readConda(text: string, path: string): EnvironmentOrProblem | null {
  const yaml = parseYaml(text);
  if (!yaml.ok) return { problem: yaml.message };
  const dependencies = valueIn(yaml.value, ["dependencies"]);
  if (!Array.isArray(dependencies)) return null;
  const requirements: Requirement[] = [];
  let python: Environment["python"] = null;
  const add = (written: unknown, keys: readonly Key[]) => {
    if (typeof written !== "string") return;
    const line = yaml.lineOf(keys);
    const requirement = readRequirement(withoutChannel(written), path, line);
    if (requirement?.name === "python") python = { value: written.replace(/^[^=<>]*=*/, ""), path, line };
    else if (requirement) requirements.push(requirement);
  };
  for (const [index, item] of dependencies.entries()) {
    add(item, ["dependencies", index]);
    const pip = valueIn(item, ["pip"]);
    if (!Array.isArray(pip)) continue;
    for (const [inner, pipItem] of pip.entries()) add(pipItem, ["dependencies", index, "pip", inner]);
  }
  return { requirements, python };
}

function withoutChannel(written: string): string {
  return written.replace(/^[\w./-]+::/, "");
}

function readPipfile(text: string, path: string): EnvironmentOrProblem {
  return readTables(text, path, [["packages"], ["dev-packages"]], ["requires", "python_version"]);
}

function readPixi(text: string, path: string): EnvironmentOrProblem {
  const tables = [["dependencies"], ["pypi-dependencies"]];
  const features = parseToml(text);
  const inFeatures = features.ok
    ? keysIn(features.value, ["feature"]).flatMap((name) => tables.map(([table = ""]) => ["feature", name, table]))
    : [];
  return readTables(text, path, [...tables, ...inFeatures], ["dependencies", "python"]);
}

function readTables(
  text: string,
  path: string,
  tables: readonly (readonly string[])[],
  pythonAt: readonly string[],
): EnvironmentOrProblem {
  const toml = parseToml(text);
  if (!toml.ok) return { problem: toml.message };
  const requirements = tables.flatMap((table) =>
    keysIn(toml.value, table).flatMap((name) =>
      name === "python" ? [] : (readRequirement(name, path, toml.lineOf([...table, name])) ?? []),
    ),
  );
  const python = valueIn(toml.value, pythonAt);
  return {
    requirements,
    python: typeof python === "string" ? { value: python, path, line: toml.lineOf(pythonAt) } : null,
  };
}
