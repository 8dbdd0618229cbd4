import type { FactSource } from "../facts.ts";
import type { Packaging, Requirement, Stated } from "../packaging.ts";
import { basename, dirname, isVendored } from "../tree.ts";
import type { Declaration } from "./declarations/declaration.ts";
import { environmentReader } from "./environment-files.ts";
import { isRequirementsTxt, readRequirementsTxt } from "./requirements-txt.ts";

export interface Dependencies {
  readonly files: readonly string[];
  readonly requirements: readonly Requirement[];
  readonly incomplete: boolean;
  /** Python versions that environment files ask for. */
  readonly pythons: readonly Stated<string>[];
}

const lockFile = /^(uv\.lock|poetry\.lock|pdm\.lock|Pipfile\.lock|pixi\.lock|conda-lock\.yml)$/;
/** Documents and examples have dependencies of their own. */
const notTheCode = /(^|\/)(docs?|documentation|examples?|tutorials?|\.github|\.circleci|\.binder)(\/|$)/i;
const mostFiles = 200;

/** All dependencies that the tree declares in files of their own and in packaging files. */
export function readDependencies(
  source: FactSource,
  declarations: readonly Declaration[],
  broken: Packaging["broken"][number][],
): Dependencies {
  const reading = new DependencyReading(source, broken);
  for (const path of candidates(source)) reading.file(path);
  for (const { includes } of declarations) for (const path of includes) reading.requirementsTxt(path);
  const declaring = declarations.filter(({ declaresRequirements }) => declaresRequirements);
  const places = [
    ...declaring.map((declaration) => pathOf(declaration)),
    ...declarations.filter(({ requirementsIncomplete }) => requirementsIncomplete).map(pathOf),
  ];
  return {
    files: [...new Set([...reading.files, ...places])].filter((path) => path !== undefined).sort(),
    requirements: [...reading.requirements, ...declarations.flatMap(({ requirements }) => requirements)],
    incomplete: reading.incomplete || declarations.some(({ requirementsIncomplete }) => requirementsIncomplete),
    pythons: reading.pythons,
  };
}

/** Files whose name says that they declare dependencies, those nearest to the root first. */
function candidates({ snapshot }: FactSource): readonly string[] {
  return snapshot.tree.entries
    .filter(({ kind, path }) => kind !== "submodule" && !isVendored(path) && !notTheCode.test(dirname(path)))
    .map(({ path }) => path)
    .filter((path) => isRequirementsTxt(path) || environmentReader(path) !== null || lockFile.test(basename(path)))
    .sort((a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1))
    .slice(0, mostFiles);
}

function pathOf({ requirements, installable, name }: Declaration): string | undefined {
  return requirements[0]?.path ?? installable?.path ?? name?.path;
}

class DependencyReading {
  readonly files = new Set<string>();
  readonly requirements: Requirement[] = [];
  readonly pythons: Stated<string>[] = [];
  incomplete = false;
  readonly #source: FactSource;
  readonly #broken: Packaging["broken"][number][];

  constructor(source: FactSource, broken: Packaging["broken"][number][]) {
    this.#source = source;
    this.#broken = broken;
  }

  file(path: string): void {
    if (lockFile.test(basename(path))) this.files.add(path);
    else if (isRequirementsTxt(path)) this.requirementsTxt(path);
    else this.#environment(path);
  }

  requirementsTxt(path: string): void {
    const pending = [path];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (this.files.has(next) || this.files.size >= mostFiles) continue;
      const text = this.#textOf(next);
      if (text === undefined) continue;
      const { requirements, includes } = readRequirementsTxt(text, next);
      for (const requirement of requirements) this.requirements.push(requirement);
      for (const include of includes) pending.push(include);
    }
  }

  #environment(path: string): void {
    const text = this.#textOf(path);
    if (text === undefined) return;
    const read = environmentReader(path)?.(text, path);
    if (!read) {
      this.files.delete(path);
    } else if ("problem" in read) {
      this.#broken.push({ path, message: read.problem });
      this.incomplete = true;
    } else {
      for (const requirement of read.requirements) this.requirements.push(requirement);
      if (read.python) this.pythons.push(read.python);
    }
  }

  /** The text of a file that stands in the tree, which counts from then on. One that cannot be read leaves a gap. */
  #textOf(path: string): string | undefined {
    const content = this.#source.snapshot.files.get(path);
    if (content?.kind === "text") {
      this.files.add(path);
      return content.text;
    }
    if (!this.#source.fact("tree").has(path)) return undefined;
    this.files.add(path);
    this.incomplete = true;
    const reason = content?.reason ?? "not-read";
    if (reason !== "not-read") this.#broken.push({ path, message: reason });
    return undefined;
  }
}
