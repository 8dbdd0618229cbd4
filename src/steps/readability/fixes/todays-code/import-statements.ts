import type { SyntaxNode, Tree } from "@lezer/common";
import { parser } from "@lezer/python";
import { BindingReader } from "./bindings.ts";

/**
 * What flake8 says about a file's imports in the cases in which ruff is more lenient: E402, F401 and F811. `unused` are the
 * imports that ruff finds unused, as its message names them.
 */
export function importCodes(text: string, unused: readonly string[]): readonly string[] {
  const tree = parser.parse(text);
  const bindings = new BindingReader(text);
  tree.iterate({ enter: (ref) => bindings.enter(ref), leave: (ref) => bindings.leave(ref) });
  const codes: string[] = [];
  if (hasLateImport(tree, text)) codes.push("E402");
  if (bindings.hasIdleAlias) codes.push("F401");
  const isReboundUnused = unused.flatMap(boundNames).some((name) => bindings.isBoundTwice(name));
  if (bindings.redefinesImport || isReboundUnused) codes.push("F811");
  return codes;
}

/** pycodestyle's E402, which unlike ruff's allows no `sys.path` lines between imports. */
function hasLateImport(tree: Tree, text: string): boolean {
  let hasDocstring = false;
  let hasCode = false;
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (node.name === "Comment") continue;
    const start = startOf(node, text);
    if (/^(?:import|from)\b/.test(start)) {
      if (hasCode) return true;
    } else if (/^[uUbB]?[rR]?["']/.test(start)) {
      hasCode ||= hasDocstring;
      hasDocstring = true;
    } else if (!isAllowedBeforeImports(start)) {
      hasCode = true;
    }
  }
  return false;
}

function startOf(node: SyntaxNode, text: string): string {
  return text.slice(node.from, Math.min(node.to, node.from + 200));
}

/** By prefix, as pycodestyle does it: `iffy = 1` is allowed too. */
function isAllowedBeforeImports(statement: string): boolean {
  return /^(?:try|except|else|finally|with|if|elif)|^__[a-zA-Z0-9_]+__(?::\s*[a-zA-Z.[\]]+)? = /.test(statement);
}

/** Names that an import could bind: `a.b as c` binds c, `a.b` binds a or b. */
function boundNames(imported: string): readonly string[] {
  const [path = "", alias] = imported.split(" as ");
  if (alias !== undefined) return [alias];
  const parts = path.split(".");
  return [parts[0] as string, parts.at(-1) as string];
}
