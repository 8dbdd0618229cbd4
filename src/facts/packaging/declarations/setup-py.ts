import type { Stated } from "../../packaging.ts";
import type { PythonCall, PythonFile, PythonValue } from "../../python.ts";
import { readRequirement } from "../requirement.ts";
import { type Declaration, emptyDeclaration, minorOfClassifier, packageFolder } from "./declaration.ts";

const setupCallees = new Set(["setup", "setuptools.setup", "core.setup", "distutils.core.setup"]);
const requirementsFile = /[\w./-]*requirements?[\w.-]*\.(?:txt|in)\b/i;

/** Reads a setup.py as syntax; nothing runs. Names are resolved to module-level assignments of literals. */
export function readSetupPy(file: PythonFile, text: string): Declaration {
  const call = file.calls.find(({ callee }) => setupCallees.has(callee));
  if (!call) return emptyDeclaration;
  const { path } = file;
  const values = new SetupValues(file, call);
  const version = values.text("version");
  const sourceFolder = values.sourceFolder();
  const requires = ["install_requires", "requires"].map((name) => values.list(name));
  const extras = values.texts(call.keywords.get("extras_require"));
  const lines = literalLines(text);
  const readsFile = requirementsFile.exec(text)?.[0];
  return {
    ...emptyDeclaration,
    installable: { value: "setup.py", path, line: call.line },
    name: values.text("name"),
    version,
    dynamicVersion: version ? null : values.computed("version", "use_scm_version"),
    license: values.text("license"),
    requiresPython: values.text("python_requires"),
    classifierMinors: values.list("classifiers").items.flatMap((classifier) => {
      const value = minorOfClassifier(classifier);
      return value ? [{ value, path, line: call.line }] : [];
    }),
    packages: values.list("packages").items.flatMap((name): readonly Stated<string>[] => {
      const value = packageFolder(sourceFolder ?? "", name);
      return value ? [{ value, path, line: call.line }] : [];
    }),
    sourceFolders: sourceFolder ? [sourceFolder] : [],
    requirements: [...requires.flatMap(({ items }) => items), ...extras].flatMap(
      (item) => readRequirement(item, path, lines.get(item) ?? call.line) ?? [],
    ),
    includes: readsFile ? [readsFile.replace(/^\.?\//, "")] : [],
    declaresRequirements: requires.some(({ items }) => items.length > 0),
    requirementsIncomplete: !readsFile && requires.some(({ complete }) => !complete),
  };
}

/** The first line of each quoted text. */
function literalLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split("\n").entries()) {
    for (const [, literal = ""] of line.matchAll(/["']([^"']*)["']/g)) {
      if (!lines.has(literal)) lines.set(literal, index + 1);
    }
  }
  return lines;
}

/** The keywords of a `setup()` call, with names followed to module-level assignments. */
class SetupValues {
  readonly #file: PythonFile;
  readonly #call: PythonCall;
  readonly #assigned = new Map<string, PythonValue | null>();

  constructor(file: PythonFile, call: PythonCall) {
    this.#file = file;
    this.#call = call;
    for (const { name, value } of file.assignments) this.#assigned.set(name, this.#assigned.has(name) ? null : value);
  }

  text(keyword: string): Stated<string> | null {
    const value = this.#resolved(this.#call.keywords.get(keyword));
    return value?.kind === "string" && value.value !== ""
      ? { value: value.value, path: this.#file.path, line: this.#call.line }
      : null;
  }

  /** What computes the value of the first of the keywords that is given and is no literal. */
  computed(...keywords: readonly string[]): Stated<string> | null {
    for (const keyword of keywords) {
      const given = this.#call.keywords.get(keyword);
      if (given) return { value: written(given, keyword), path: this.#file.path, line: this.#call.line };
    }
    return null;
  }

  list(keyword: string): { readonly items: readonly string[]; readonly complete: boolean } {
    const given = this.#call.keywords.get(keyword);
    if (!given) return { items: [], complete: true };
    const value = this.#resolved(given);
    if (value?.kind === "string") return { items: value.value.split("\n"), complete: true };
    if (value?.kind !== "list") return { items: [], complete: false };
    const items = value.items.map((item) => this.#resolved(item));
    const texts = items.flatMap((item) => (item?.kind === "string" ? [item.value] : []));
    return { items: texts, complete: texts.length === items.length };
  }

  /** All strings in a list or in the values of a dictionary. */
  texts(given: PythonValue | undefined, depth = 0): readonly string[] {
    const value = this.#resolved(given);
    if (!value || depth > 3) return [];
    if (value.kind === "string") return [value.value];
    if (value.kind === "list") return value.items.flatMap((item) => this.texts(item, depth + 1));
    if (value.kind === "dict") return value.entries.flatMap((entry) => this.texts(entry.value, depth + 1));
    return [];
  }

  /** `src` of `package_dir={"": "src"}` or `find_packages("src")`. */
  sourceFolder(): string | null {
    const folders = this.#resolved(this.#call.keywords.get("package_dir"));
    const entries = folders?.kind === "dict" ? folders.entries : [];
    const root = entries.find(({ key }) => key.kind === "string" && key.value === "")?.value;
    if (root?.kind === "string") return root.value;
    const packages = this.#resolved(this.#call.keywords.get("packages"));
    if (packages?.kind !== "call" || !packages.call.callee.endsWith("packages")) return null;
    const where = packages.call.keywords.get("where") ?? packages.call.positional[0];
    return where?.kind === "string" && where.value !== "." ? where.value : null;
  }

  #resolved(value: PythonValue | undefined): PythonValue | undefined {
    if (value?.kind !== "name") return value;
    return this.#assigned.get(value.name) ?? value;
  }
}

function written(value: PythonValue, keyword: string): string {
  if (value.kind === "name") return value.name;
  if (value.kind === "call") return `${value.call.callee}()`;
  return value.kind === "other" ? value.text : keyword;
}
