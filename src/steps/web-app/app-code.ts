import { type Evidence, evidenceAt } from "../../facts/evidence.ts";
import type { NotebooksFact } from "../../facts/notebooks.ts";
import { type PythonFact, type PythonFile, parsePython, qualifiedName } from "../../facts/python.ts";
import { dirname, type Tree } from "../../facts/tree.ts";

/** An app in code: the object that serves pages, or the calls that draw one. */
interface AppCode {
  readonly framework: string;
  readonly path: string;
  /** It shows a page; without one it only answers programs. */
  readonly hasPage: boolean;
  readonly evidence: Evidence;
}

/** Frameworks whose apps are pages. Streamlit has no app object: a script that draws with it is the app. */
const pageFrameworks: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: "Streamlit", pattern: /^streamlit\.(?!cache|experimental|secrets|session_state|testing|config)\w/ },
  { name: "Gradio", pattern: /^gradio\.(\w+\.)*(Interface|Blocks|ChatInterface|TabbedInterface|load)$/ },
  { name: "Dash", pattern: /^(dash|jupyter_dash)\.(\w+\.)*(Dash|JupyterDash)$/ },
  { name: "NiceGUI", pattern: /^nicegui\.ui\.run$/ },
  { name: "Panel", pattern: /^panel\.(serve|template\.\w+)$/ },
  { name: "Shiny", pattern: /^shiny\.App$/ },
  { name: "PyWebIO", pattern: /^pywebio\.start_server$/ },
  { name: "Django", pattern: /^django\.core\.management\.execute_from_command_line$/ },
];

/** Frameworks whose apps show a page only where something renders one. */
const serverFrameworks: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: "Flask", pattern: /^flask\.Flask$/ },
  { name: "FastAPI", pattern: /^fastapi\.(applications\.)?FastAPI$/ },
  { name: "Quart", pattern: /^quart\.Quart$/ },
  { name: "Starlette", pattern: /^starlette\.applications\.Starlette$/ },
  { name: "Sanic", pattern: /^sanic\.Sanic$/ },
  { name: "Bottle", pattern: /^bottle\.(Bottle|run)$/ },
  { name: "Tornado", pattern: /^tornado\.web\.Application$/ },
  { name: "aiohttp", pattern: /^aiohttp\.web\.Application$/ },
];

const rendersPage =
  /(^|\.)(render_template|render_template_string|TemplateResponse|HTMLResponse|StaticFiles|send_from_directory|mount_gradio_app)$/;
const pageFile = /(^|\/)(templates?|static|public|dist)\/.*\.html?$/i;
const test = /(^|\/)(tests?\/|test_[^/]*\.py$|conftest\.py$)/;

export interface FoundApps {
  readonly apps: readonly AppCode[];
  /** Notebooks that draw an app: it ends with the notebook's session. */
  readonly inNotebooks: readonly AppCode[];
}

export function findApps(python: PythonFact, notebooks: NotebooksFact, tree: Tree): FoundApps {
  const own = python.files.filter(({ path }) => !test.test(path));
  const anyRenders = own.some((file) => file.calls.some(({ callee }) => rendersPage.test(callee)));
  const pages = tree.files(({ path }) => pageFile.test(path)).map(({ path }) => path);
  const mentioning = notebooks.notebooks.filter(({ imports }) => imports.some((module) => appModules.has(module)));
  return {
    apps: own.flatMap((file) =>
      appIn(file, (path) => anyRenders || pages.some((page) => isBelow(page, dirname(path)))),
    ),
    inNotebooks: mentioning.flatMap(({ path, codeCells }) =>
      appIn(parsePython(path, codeCells.join("\n")), () => true),
    ),
  };
}

const appModules = new Set(["streamlit", "gradio", "dash", "jupyter_dash", "flask", "fastapi", "nicegui", "panel"]);

/** The app of one file, if it holds one. */
function appIn(file: PythonFile, hasPage: (path: string) => boolean): readonly AppCode[] {
  for (const { callee, line } of file.calls) {
    const name = qualifiedName(file, callee);
    const page = pageFrameworks.find(({ pattern }) => pattern.test(name));
    const server = page ? undefined : serverFrameworks.find(({ pattern }) => pattern.test(name));
    const found = page ?? server;
    if (!found) continue;
    const isScript = file.path.endsWith(".py");
    const evidence = evidenceAt(file.path, isScript ? line : null, `${callee}(…)`);
    return [{ framework: found.name, path: file.path, hasPage: page !== undefined || hasPage(file.path), evidence }];
  }
  return [];
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}
