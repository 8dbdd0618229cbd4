import type { FactSource } from "../facts.ts";
import { parseYaml } from "../formats/yaml.ts";

/** Command line arguments that the pre-commit configuration gives to a tool. */
export interface HookArguments {
  readonly path: string;
  /** Value of the first of these options (`--line-length 100`, `--line-length=100`, `-l 100`), or null. */
  option(...names: readonly string[]): string | null;
  has(...names: readonly string[]): boolean;
}

const configurationPaths = [".pre-commit-config.yaml", ".pre-commit-config.yml"];

/** The arguments of the first hook with one of these ids; null where no hook of that id runs. */
export function hookArguments(source: FactSource, ids: readonly string[]): HookArguments | null {
  for (const path of configurationPaths) {
    const parsed = parseYaml(source.text(path) ?? "");
    if (!parsed.ok) continue;
    const hook = hooksIn(parsed.value).find(({ id }) => typeof id === "string" && ids.includes(id));
    if (hook) return fromWords(path, Array.isArray(hook.args) ? hook.args.map(String) : []);
  }
  return null;
}

function hooksIn(configuration: unknown): readonly Readonly<Record<string, unknown>>[] {
  return recordsIn(recordOf(configuration).repos).flatMap((repository) => recordsIn(repository.hooks));
}

function recordsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function fromWords(path: string, given: readonly string[]): HookArguments {
  const words = given
    .flatMap((word) => (word.startsWith("--") ? word.split("=", 2) : [word]))
    .flatMap((word) => word.split(" "));
  return {
    path,
    option(...names) {
      const index = words.findIndex((word) => names.includes(word));
      return index === -1 ? null : (words[index + 1] ?? null);
    },
    has: (...names) => words.some((word) => names.includes(word)),
  };
}
