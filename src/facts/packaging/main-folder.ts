import { basename, dirname, isVendored } from "../tree.ts";
import type { Declaration } from "./declarations/declaration.ts";
import { normalisedName } from "./requirement.ts";

/** Folders that stand beside the code that a library is made of. */
const besideTheCode = new Set(
  `test tests testing unittests integration-tests e2e doc docs documentation example examples sample samples tutorial tutorials
  notebook notebooks nbs script scripts bin tool tools config configs conf cfg data preprocess preprocessing data-preprocessing
  data-processing data-preparation data-prepare benchmark benchmarks experiment experiments baseline baselines demo demos docker
  deploy deployment migrations ci pages hooks assets resources evaluation-script changelog`
    .trim()
    .split(/\s+/),
);

/** A folder is the main one where its code outweighs all others' together by this factor. */
const dominance = 3;

interface CodeLayout {
  readonly mainFolder: string | null;
  /** Folders that look like packages, largest first. */
  readonly packageFolders: readonly string[];
  /** Python files that lie loose in the root. */
  readonly looseFiles: readonly string[];
}

/** `mmdet_configs`: settings of a framework that are written in Python. */
const settingsFolder = /(^|[_-])(configs?|cfgs?)$/i;

/** What `import` and `python -m` can name; a hyphen is forgiven. */
const moduleName = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

interface Folder {
  readonly path: string;
  /** Python files in it and below. */
  readonly size: number;
  /** Python files directly in it. */
  readonly direct: number;
  readonly hasInit: boolean;
}

/** Files of tools and of packaging, which are no code of the model's. */
const toolFile = /^(setup|conftest|noxfile|fabfile|tasks|dodo|versioneer|hubconf|__init__)\.py$/;

/** Finds the folder that holds the importable code, from the paths of the tree and from what packaging files declare. */
export function readCodeLayout(
  paths: readonly string[],
  declaration: Pick<Declaration, "packages" | "sourceFolders" | "name">,
  repository: string | null,
): CodeLayout {
  const python = paths.filter((path) => path.endsWith(".py") && !isVendored(path));
  const folders = foldersOf(python);
  const looseFiles = python.filter((path) => !path.includes("/") && !toolFile.test(path));
  const names = [declaration.name?.value, repository?.split("/")[1]].filter((name) => name !== undefined);
  const mainFolder =
    declaredFolder(declaration, names, folders) ??
    namedFolder(names, declaration.sourceFolders, folders) ??
    sourceFolder(declaration.sourceFolders, folders) ??
    dominantFolder(folders, looseFiles.length);
  return { mainFolder, packageFolders: packageFolders(folders), looseFiles };
}

function foldersOf(python: readonly string[]): ReadonlyMap<string, Folder> {
  const folders = new Map<string, { path: string; size: number; direct: number; hasInit: boolean }>();
  for (const path of python) {
    const parts = dirname(path).split("/");
    const own = dirname(path);
    for (let depth = 1; depth <= Math.min(parts.length, 3); depth++) {
      const name = parts.slice(0, depth).join("/");
      if (name === "") continue;
      const folder = folders.get(name) ?? { path: name, size: 0, direct: 0, hasInit: false };
      folder.size += 1;
      if (name === own) folder.direct += 1;
      if (name === own && basename(path) === "__init__.py") folder.hasInit = true;
      folders.set(name, folder);
    }
  }
  return folders;
}

function declaredFolder(
  { packages }: Pick<Declaration, "packages">,
  names: readonly string[],
  folders: ReadonlyMap<string, Folder>,
): string | null {
  const existing = [...new Set(packages.map(({ value }) => value))].flatMap(
    (path) => folders.get(path) ?? folders.get(`src/${path}`) ?? [],
  );
  const code = existing.filter(({ path }) => !isBesideTheCode(path));
  const own = code.find(({ path }) => names.some((name) => isSameName(basename(path), name)));
  return (own ?? outweighing(code))?.path ?? null;
}

/** `retinaface/` or `src/retinaface/` where the package or the repository is called so. */
function namedFolder(
  names: readonly string[],
  sourceFolders: readonly string[],
  folders: ReadonlyMap<string, Folder>,
): string | null {
  const roots = new Set(["", "src", ...sourceFolders]);
  for (const name of names) {
    const found = [...folders.values()].find(
      ({ path, direct }) => direct > 0 && roots.has(dirname(path)) && isSameName(basename(path), name),
    );
    if (found) return found.path;
  }
  return null;
}

/** A `src` layout: its one package, or `src` itself where it holds the code loose or in several folders. */
function sourceFolder(declared: readonly string[], folders: ReadonlyMap<string, Folder>): string | null {
  for (const source of [...declared, "src"]) {
    const folder = folders.get(source);
    if (!folder || isOutweighed(folder, folders)) continue;
    const inside = [...folders.values()].filter(({ path }) => dirname(path) === source && !isBesideTheCode(path));
    const [only] = inside;
    return inside.length === 1 && only && only.direct > 0 && folder.direct === 0 ? only.path : source;
  }
  return null;
}

function isOutweighed(folder: Folder, folders: ReadonlyMap<string, Folder>): boolean {
  return topFolders(folders).some(
    ({ path, size }) => path !== folder.path && size > dominance * folder.size && !isBesideTheCode(path),
  );
}

/** The one folder at the top that holds code, or that outweighs the others and the loose files. */
function dominantFolder(folders: ReadonlyMap<string, Folder>, looseFiles: number): string | null {
  const top = topFolders(folders);
  const code = top.filter(({ path }) => !isBesideTheCode(path));
  const candidate = outweighing(code);
  if (candidate && candidate.direct > 0 && candidate.size >= looseFiles) return candidate.path;
  const [only] = top.filter(({ path }) => !/^(tests?|docs?|notebooks?)$/i.test(path));
  const isOnlyCode = only !== undefined && top.length === 1 && looseFiles === 0 && only.direct > 0;
  return isOnlyCode ? only.path : null;
}

function outweighing(folders: readonly Folder[]): Folder | null {
  const [first, ...others] = folders.toSorted((a, b) => b.size - a.size);
  if (!first) return null;
  const rest = others.reduce((sum, { size }) => sum + size, 0);
  return first.size >= dominance * rest ? first : null;
}

function topFolders(folders: ReadonlyMap<string, Folder>): readonly Folder[] {
  return [...folders.values()].filter(({ path }) => moduleName.test(path));
}

function packageFolders(folders: ReadonlyMap<string, Folder>): readonly string[] {
  return [...folders.values()]
    .filter(({ path, hasInit }) => hasInit && !isBesideTheCode(path))
    .filter(({ path }) => dirname(path) === "" || !folders.get(dirname(path))?.hasInit)
    .toSorted((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path);
}

/** Whether a part of the path names tests, documents, scripts, settings and the like. */
export function isBesideTheCode(path: string): boolean {
  return path
    .split("/")
    .some((part) => besideTheCode.has(normalisedName(part)) || settingsFolder.test(part) || part.startsWith("."));
}

function isSameName(folder: string, name: string): boolean {
  return normalisedName(folder) === normalisedName(name);
}
