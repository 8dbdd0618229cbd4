import { basename, dirname, isVendored } from "../facts/tree.ts";
import type { FileContent, TreeEntry } from "./snapshot.ts";

const megabyte = 1024 * 1024;

/** Largest file that is read, in bytes. */
const textLimit = megabyte;
const notebookLimit = 2 * megabyte;
const readmeLimit = 5 * megabyte;

/** How much of one repository is read. What is wanted beyond it counts as `not-read`, never as missing. */
export const readLimits = { files: 3000, bytes: 128 * megabyte } as const;

export interface WantedFiles {
  /** Files to read, in the order of their worth. */
  readonly read: readonly TreeEntry[];
  /** Wanted files that are not read, each with the reason. */
  readonly unread: ReadonlyMap<string, FileContent>;
}

interface Kind {
  /** Whether the path is of this kind. `name` is its last part in lower case, `folder` the rest in lower case. */
  readonly holds: (name: string, folder: string) => boolean;
  readonly limit: number;
  /** At most so many files of this kind. */
  readonly most?: number;
  /** Read also below folders of copied-in code. */
  readonly vendored?: boolean;
}

const settingsNames = new Set([
  // Packaging and dependencies
  "pyproject.toml",
  "setup.cfg",
  "manifest.in",
  "pipfile",
  "pipfile.lock",
  "poetry.lock",
  "uv.lock",
  "pdm.lock",
  "pixi.toml",
  "conda.yml",
  "conda.yaml",
  "version",
  "version.txt",
  ".python-version",
  "runtime.txt",
  // Formatters, linters, type checkers
  ".flake8",
  "tox.ini",
  "tox.toml",
  "ruff.toml",
  ".ruff.toml",
  "mypy.ini",
  ".mypy.ini",
  "pyrightconfig.json",
  "basedpyrightconfig.json",
  ".style.yapf",
  ".pylintrc",
  "pylintrc",
  ".pylintrc.toml",
  "pylintrc.toml",
  ".pycodestyle",
  ".pep8",
  ".isort.cfg",
  "pytype.cfg",
  ".pyre_configuration",
  "ty.toml",
  "pyrefly.toml",
  "pylama.ini",
  "hatch.toml",
  ".prospector.yaml",
  ".prospector.yml",
  "pylama.ini",
  "pyrefly.toml",
  // Hook runners
  ".pre-commit-config.yaml",
  ".pre-commit-config.yml",
  ".pre-commit-hooks.yaml",
  "prek.toml",
  "lefthook.yml",
  "lefthook.yaml",
  ".lefthook.yml",
  ".lefthook.yaml",
  "lefthook.toml",
  ".lefthook.toml",
  "lefthook.json",
  "lefthook-local.yml",
  // Task runners
  "makefile",
  "gnumakefile",
  "makefile.toml",
  "mise.toml",
  ".mise.toml",
  "hatch.toml",
  "tox.toml",
  "justfile",
  ".justfile",
  "taskfile.yml",
  "taskfile.yaml",
  "poe_tasks.toml",
  "mise.toml",
  ".mise.toml",
  // Other CI systems
  ".gitlab-ci.yml",
  ".travis.yml",
  "azure-pipelines.yml",
  ".azure-pipelines.yml",
  "azure-pipelines.yaml",
  "appveyor.yml",
  ".appveyor.yml",
  "jenkinsfile",
  ".drone.yml",
  ".cirrus.yml",
  "bitbucket-pipelines.yml",
  "cloudbuild.yaml",
  ".woodpecker.yml",
  ".woodpecker.yaml",
  ".woodpecker.yaml",
  ".azure-pipelines.yml",
  // Apps and their hosts
  "procfile",
  "setup.sh",
  "packages.txt",
  "dockerfile",
  "docker-compose.yml",
  "docker-compose.yaml",
  "compose.yml",
  "compose.yaml",
  "app.yaml",
  "app.json",
  "render.yaml",
  "fly.toml",
  "railway.json",
  "railway.toml",
  // Git
  ".gitignore",
  ".gitattributes",
]);

const inRoot = (folder: string) => folder === "";
const depthOf = (path: string) => path.split("/").length;

/** Kinds of files that the facts read, the most telling first. The first kind that holds a path decides. */
const kinds: readonly Kind[] = [
  { holds: (name, folder) => folder === ".github" && /^ml-repo-review\.ya?ml$/.test(name), limit: textLimit },
  { holds: (name, folder) => isReadme(name) && /^(|docs|\.github)$/.test(folder), limit: readmeLimit },
  { holds: (name, folder) => /^(|licen[cs]es)$/.test(folder) && isLegalText(name, folder), limit: textLimit, most: 50 },
  { holds: (name, folder) => inRoot(folder) && isSettings(name), limit: textLimit },
  { holds: (_name, folder) => isWorkflowFolder(folder), limit: textLimit, vendored: true },
  { holds: (name) => name.endsWith(".py") || name.endsWith(".pyi"), limit: textLimit },
  { holds: isSettings, limit: textLimit, most: 300 },
  { holds: (name) => name.endsWith(".ipynb"), limit: notebookLimit },
  { holds: (name) => /\.(sh|bash)$/.test(name), limit: textLimit, most: 200 },
];

function isReadme(name: string): boolean {
  return name.startsWith("readme") && (!name.includes(".") || /\.(md|markdown|mdown|mkd|rst|txt|adoc|org)$/.test(name));
}

function isLegalText(name: string, folder: string): boolean {
  if (folder !== "") return /\.(txt|md)$/.test(name) || !name.includes(".");
  return /^(un)?licen[cs]e([._-].*)?$|^copying([._-].*)?$|^citation([._-].*)?$|^(mit|apache|gpl|bsd)[-_]?licen[cs]e/.test(
    name,
  );
}

function isSettings(name: string, folder = ""): boolean {
  if (settingsNames.has(name)) return true;
  if (/^[\w.-]*(requirements|constraints|env[a-z]*|conda|dependencies)[\w.-]*\.(txt|in|ya?ml|lock)$/.test(name))
    return true;
  if (/^[\w.-]*requirements\.(txt|in)$/.test(name)) return true;
  if (/(^|\/)requirements$/.test(folder) && /\.(txt|in)$/.test(name)) return true;
  if (/^dockerfile\.[\w-]+$|\.dockerfile$/.test(name)) return true;
  return /(^|\/)\.streamlit$/.test(folder) && name === "config.toml";
}

/** Where GitHub keeps workflows and composite actions, and where other CI systems keep theirs. */
function isWorkflowFolder(folder: string): boolean {
  return /^\.(github\/(workflows|actions(\/.*)?)|circleci|buildkite|semaphore|woodpecker|husky|config)$/.test(folder);
}

/** Which files of the tree are read. The same tree gives the same choice, wherever it is read from. */
export function wantedFiles(entries: readonly TreeEntry[]): WantedFiles {
  const byKind = kinds.map((): TreeEntry[] => []);
  for (const entry of entries) {
    const kind = kindOf(entry);
    if (kind !== -1) byKind[kind]?.push(entry);
  }
  const wanted = byKind.flatMap((found, index) => {
    const most = kinds[index]?.most;
    found.sort((one, other) => depthOf(one.path) - depthOf(other.path) || compare(one.path, other.path));
    return most === undefined ? found : found.slice(0, most);
  });
  return withinLimits(wanted);
}

function withinLimits(wanted: readonly TreeEntry[]): WantedFiles {
  const read: TreeEntry[] = [];
  const unread = new Map<string, FileContent>();
  let bytes = 0;
  for (const entry of wanted) {
    const size = entry.size ?? 0;
    if (size > sizeLimit(entry)) {
      unread.set(entry.path, { kind: "unreadable", reason: "too-large" });
    } else if (read.length >= readLimits.files || bytes + size > readLimits.bytes) {
      unread.set(entry.path, { kind: "unreadable", reason: "not-read" });
    } else {
      read.push(entry);
      bytes += size;
    }
  }
  return { read, unread };
}

/** Bytes up to which a wanted file is read; 0 for what nothing wants. */
export function sizeLimit(entry: TreeEntry): number {
  return kinds[kindOf(entry)]?.limit ?? 0;
}

/** Index of the entry's kind, -1 where nothing wants it. Links are never followed. */
function kindOf(entry: TreeEntry): number {
  if (entry.kind === "symlink" || entry.kind === "submodule") return -1;
  const name = basename(entry.path).toLowerCase();
  const folder = dirname(entry.path).toLowerCase();
  return kinds.findIndex((kind) => (kind.vendored || !isVendored(entry.path)) && kind.holds(name, folder));
}

/** Order of paths: by UTF-16 code units, the same on every machine. */
export function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
