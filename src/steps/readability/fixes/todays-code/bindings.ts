import type { SyntaxNode, SyntaxNodeRef } from "@lezer/common";

/** A scope that is being read: its imports that nothing has used yet. */
interface Frame {
  /** A function's body runs after the code around it, a class's body runs in place. */
  readonly isFunction: boolean;
  readonly unused: Map<string, SyntaxNode>;
}

/**
 * Follows the names that a file binds, the way pyflakes does, to tell whether an import is bound once more before it is used:
 * pyflakes calls that F811 in more cases than ruff does. To be driven by `iterate` over the syntax tree.
 */
export class BindingReader {
  /** `import x as x`, which ruff takes for a re-export and pyflakes for an import like any other. */
  hasIdleAlias = false;
  redefinesImport = false;
  readonly #text: string;
  readonly #frames: Frame[] = [{ isFunction: true, unused: new Map() }];
  readonly #bound = new Set<string>();
  readonly #boundTwice = new Set<string>();
  /** Offsets of names that are bound where they stand, and so are not read. */
  readonly #targets = new Set<number>();

  constructor(text: string) {
    this.#text = text;
  }

  isBoundTwice(name: string): boolean {
    return this.#boundTwice.has(name);
  }

  enter(ref: SyntaxNodeRef): boolean {
    if (ref.name === "ImportStatement") {
      this.#import(ref.node);
      return false;
    }
    if (opensFrame(ref)) this.#frames.push({ isFunction: !isClassBody(ref), unused: new Map() });
    if (ref.name === "AssignStatement") for (const node of assignedNames(ref.node)) this.#targets.add(node.from);
    if (ref.name === "ParamList") this.#parameters(ref.node);
    if (ref.name === "FunctionDefinition" || ref.name === "ClassDefinition") this.#definition(ref.node);
    if (ref.name === "VariableName") this.#name(ref.node);
    return true;
  }

  leave(ref: SyntaxNodeRef): void {
    if (opensFrame(ref)) this.#frames.pop();
    if (ref.name === "AssignStatement")
      for (const node of assignedNames(ref.node)) this.#bind(this.#textOf(node), node);
  }

  #import(statement: SyntaxNode): void {
    for (const { name, isIdleAlias } of importedNames(this.#textOf(statement))) {
      this.hasIdleAlias ||= isIdleAlias;
      this.#bind(name, statement);
      this.#frames.at(-1)?.unused.set(name, statement);
    }
  }

  #definition(node: SyntaxNode): void {
    const name = node.getChild("VariableName");
    if (!name) return;
    this.#targets.add(name.from);
    this.#bind(this.#textOf(name), name);
  }

  #parameters(list: SyntaxNode): void {
    for (const name of list.getChildren("VariableName")) {
      if (name.prevSibling?.name === "AssignOp") continue;
      this.#targets.add(name.from);
      this.#note(this.#textOf(name));
    }
  }

  #name(node: SyntaxNode): void {
    if (this.#targets.has(node.from)) return;
    const name = this.#textOf(node);
    if (node.prevSibling?.name === "as") this.#bind(name, node);
    else this.#read(name);
  }

  #bind(name: string, node: SyntaxNode): void {
    const unused = this.#frames.at(-1)?.unused;
    const before = unused?.get(name);
    if (before && !areAlternatives(before, node)) this.redefinesImport = true;
    unused?.delete(name);
    this.#note(name);
  }

  #note(name: string): void {
    if (this.#bound.has(name)) this.#boundTwice.add(name);
    this.#bound.add(name);
  }

  /** A use counts for the scopes whose code runs at this moment: not for those around a function. */
  #read(name: string): void {
    for (let index = this.#frames.length - 1; index >= 0; index--) {
      const frame = this.#frames[index] as Frame;
      if (frame.unused.delete(name) || frame.isFunction) return;
    }
  }

  #textOf(node: SyntaxNode): string {
    return this.#text.slice(node.from, node.to);
  }
}

function opensFrame(ref: SyntaxNodeRef): boolean {
  if (ref.name === "LambdaExpression") return true;
  const parent = ref.name === "Body" ? ref.node.parent?.name : undefined;
  return parent === "FunctionDefinition" || parent === "ClassDefinition";
}

function isClassBody(ref: SyntaxNodeRef): boolean {
  return ref.node.parent?.name === "ClassDefinition" && ref.name === "Body";
}

/** Names that an import binds. `import a.b` is left out: it adds to what `a` is already. */
function importedNames(statement: string): readonly { readonly name: string; readonly isIdleAlias: boolean }[] {
  const from = /^from\b.*?\bimport\b/s.exec(statement);
  const list = statement.slice(from ? from[0].length : "import".length);
  const parts = list.replaceAll(/#.*$|[()\\]/gm, "").split(",");
  return parts.flatMap((part): { name: string; isIdleAlias: boolean }[] => {
    const [module, as, alias] = part.split(/\s/).filter(Boolean);
    if (module === undefined || module === "*") return [];
    if (as === "as" && alias !== undefined) return [{ name: alias, isIdleAlias: alias === module }];
    return module.includes(".") ? [] : [{ name: module, isIdleAlias: false }];
  });
}

/** Plain names on the left of an assignment, also within tuples. */
function assignedNames(assignment: SyntaxNode): readonly SyntaxNode[] {
  const end = assignment.getChildren("AssignOp").at(-1)?.from ?? assignment.from;
  const names: SyntaxNode[] = [];
  const open: SyntaxNode[] = [];
  for (let node = assignment.firstChild; node && node.from < end; node = node.nextSibling) open.push(node);
  for (const node of open) {
    if (node.name === "VariableName") names.push(node);
    if (!/^(?:Tuple|Array|Parenthesized)Expression$/.test(node.name)) continue;
    for (let inner = node.firstChild; inner; inner = inner.nextSibling) open.push(inner);
  }
  return names;
}

/** Whether the two stand in different branches of the innermost `if` or `try` around both. */
function areAlternatives(one: SyntaxNode, other: SyntaxNode): boolean {
  let branch: SyntaxNode = other;
  for (let above = other.parent; above; above = above.parent) {
    if (above.from <= one.from && one.to <= above.to) {
      return /^(?:If|Try|Match)Statement$/.test(above.name) && !(branch.from <= one.from && one.to <= branch.to);
    }
    branch = above;
  }
  return false;
}
