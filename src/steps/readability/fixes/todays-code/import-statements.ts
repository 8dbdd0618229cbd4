import type { SyntaxNode, Tree } from "@lezer/common";
import { parser } from "@lezer/python";

/** What flake8 would say about a file's imports, where ruff is more lenient than it. */
export function importCodes(text: string): readonly string[] {
  const tree = parser.parse(text);
  const codes: string[] = [];
  if (hasLateImport(tree, text)) codes.push("E402");
  const bindings = readBindings(tree, text);
  if (bindings.hasIdleAlias) codes.push("F401");
  if (bindings.rebound) codes.push("F811");
  return codes;
}

/** pycodestyle's E402, which unlike ruff's allows no `sys.path` lines between imports. */
function hasLateImport(tree: Tree, text: string): boolean {
  let hasDocstring = false;
  let hasCode = false;
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (node.name === "Comment") continue;
    const start = text.slice(node.from, Math.min(node.to, node.from + 200));
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

/** By prefix, as pycodestyle does it: `iffy = 1` is allowed too. */
function isAllowedBeforeImports(statement: string): boolean {
  return /^(?:try|except|else|finally|with|if|elif)|^__[a-zA-Z0-9_]+__(?::\s*[a-zA-Z.[\]]+)? = /.test(statement);
}

interface Bindings {
  /** `import x as x`, which ruff takes for a re-export and pyflakes for an import like any other. */
  readonly hasIdleAlias: boolean;
  /**
   * An imported name is bound once more: pyflakes calls that F811 in more cases than ruff does. Imports in `try` branches are
   * alternatives, not redefinitions.
   */
  readonly rebound: boolean;
}

function readBindings(tree: Tree, text: string): Bindings {
  const imported = new Set<string>();
  const bound = new Set<string>();
  let hasIdleAlias = false;
  tree.iterate({
    enter: (ref) => {
      const source = () => text.slice(ref.from, ref.to);
      if (ref.name === "ImportStatement") {
        const isCounted = !isAlternative(ref.node);
        for (const { module, name } of importsIn(source())) {
          hasIdleAlias ||= module === name;
          if (isCounted && imported.has(name)) bound.add(name);
          if (isCounted) imported.add(name);
        }
      } else if (ref.name === "AssignStatement") {
        for (const name of assignedNames(ref.node, text)) bound.add(name);
      } else if (ref.name === "FunctionDefinition" || ref.name === "ClassDefinition") {
        bound.add(definedName(ref.node, text));
      }
    },
  });
  return { hasIdleAlias, rebound: [...bound].some((name) => imported.has(name)) };
}

function isAlternative(node: SyntaxNode): boolean {
  for (let above = node.parent; above; above = above.parent) {
    if (above.name === "TryStatement") return true;
    if (above.name === "FunctionDefinition") return false;
  }
  return false;
}

/** Names that an import binds; `module` is set where it renames with `as`. */
function importsIn(statement: string): readonly { readonly module: string | null; readonly name: string }[] {
  const from = /^from\b.*?\bimport\b/s.exec(statement);
  const list = statement.slice(from ? from[0].length : "import".length);
  const parts = list.replaceAll(/#.*$|[()\\]/gm, "").split(",");
  return parts.flatMap((part): { module: string | null; name: string }[] => {
    const [module, as, alias] = part.split(/\s/).filter(Boolean);
    if (module === undefined || module === "*") return [];
    if (as === "as" && alias !== undefined) return [{ module, name: alias }];
    return [{ module: null, name: from ? module : (module.split(".")[0] as string) }];
  });
}

/** Plain names on the left of an assignment, also within tuples. */
function assignedNames(assignment: SyntaxNode, text: string): readonly string[] {
  const end = assignment.getChildren("AssignOp").at(-1)?.from ?? assignment.from;
  const names: string[] = [];
  const open: SyntaxNode[] = [];
  for (let node: SyntaxNode | null = assignment.firstChild; node && node.from < end; node = node.nextSibling)
    open.push(node);
  for (const node of open) {
    if (node.name === "VariableName") names.push(text.slice(node.from, node.to));
    if (/^(?:Tuple|Array|Parenthesized)Expression$/.test(node.name)) {
      for (let inner = node.firstChild; inner; inner = inner.nextSibling) open.push(inner);
    }
  }
  return names;
}

function definedName(node: SyntaxNode, text: string): string {
  const name = node.getChild("VariableName");
  return name ? text.slice(name.from, name.to) : "";
}
