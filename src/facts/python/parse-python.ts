import type { SyntaxNode, SyntaxNodeRef } from "@lezer/common";
import { parser } from "@lezer/python";
import type { PythonAssignment, PythonCall, PythonClass, PythonFile, PythonFunction, PythonImport } from "../python.ts";
import { readImports } from "./imports.ts";
import { firstSyntaxError, isPython2Syntax } from "./syntax-errors.ts";
import { splitAtCommas, ValueReader } from "./values.ts";

/** Reads one file of Python. Never throws: what does not parse is left out, and `syntaxError` says where that began. */
export function parsePython(path: string, source: string): PythonFile {
  const text = source.startsWith("\ufeff") ? source.slice(1) : source;
  return new FileReader(path, text).read();
}

/** A dotted name with its head replaced by what the file's imports bind it to: `np.array` -> `numpy.array`. */
export function qualifiedName(file: PythonFile, name: string): string {
  const dot = name.indexOf(".");
  const head = dot === -1 ? name : name.slice(0, dot);
  return (file.bindings.get(head) ?? head) + name.slice(head.length);
}

type Scope = { readonly kind: "function" | "class"; readonly name: string };

/** One walk over the syntax tree of one file. */
class FileReader {
  readonly #path: string;
  readonly #text: string;
  readonly #lineStarts: readonly number[];
  readonly #values: ValueReader;
  readonly #scopes: Scope[] = [];
  readonly #imports: PythonImport[] = [];
  readonly #bindings = new Map<string, string>();
  readonly #functions: PythonFunction[] = [];
  readonly #classes: PythonClass[] = [];
  readonly #calls: PythonCall[] = [];
  readonly #assignments: PythonAssignment[] = [];
  #isScript = false;
  #isSuspect = false;

  constructor(path: string, text: string) {
    this.#path = path;
    this.#text = text;
    this.#lineStarts = lineStartsOf(text);
    this.#values = new ValueReader(text, (offset) => this.#lineAt(offset));
  }

  read(): PythonFile {
    parser.parse(this.#text).iterate({
      enter: (node) => this.#enter(node),
      leave: (node) => this.#leave(node),
    });
    return {
      path: this.#path,
      lineCount: this.#text === "" ? 0 : this.#lineAt(this.#text.length - 1),
      syntaxError: this.#isSuspect ? firstSyntaxError(this.#text) : null,
      imports: this.#imports,
      bindings: this.#bindings,
      functions: this.#functions,
      classes: this.#classes,
      calls: this.#calls,
      assignments: this.#assignments,
      isScript: this.#isScript,
    };
  }

  #enter(ref: SyntaxNodeRef): void {
    if (ref.type.isError) {
      this.#isSuspect = true;
      return;
    }
    switch (ref.name) {
      case "ImportStatement":
        this.#import(ref.node);
        break;
      case "FunctionDefinition":
        this.#function(ref.node);
        break;
      case "ClassDefinition":
        this.#class(ref.node);
        break;
      case "CallExpression":
        this.#calls.push(this.#values.call(ref.node));
        break;
      case "Decorator":
        if (ref.node.getChild("ArgList")) this.#calls.push(this.#values.call(ref.node));
        break;
      case "AssignStatement":
        if (this.#scopes.length === 0) this.#assignment(ref.node);
        break;
      case "IfStatement":
        if (this.#scopes.length === 0) this.#isScript ||= this.#testsForMain(ref.node);
        break;
    }
    this.#isSuspect ||= isPython2Syntax(ref, this.#text);
  }

  #leave(ref: SyntaxNodeRef): void {
    if (ref.name === "FunctionDefinition" || ref.name === "ClassDefinition") this.#scopes.pop();
  }

  #import(node: SyntaxNode): void {
    const { imports, bindings } = readImports(node, this.#text, this.#lineAt(node.from));
    for (const imported of imports) this.#imports.push(imported);
    for (const [local, origin] of bindings) this.#bindings.set(local, origin);
  }

  #function(node: SyntaxNode): void {
    const name = this.#nameOf(node);
    const scope = this.#scopes.at(-1);
    const className = scope?.kind === "class" ? scope.name : null;
    const list = node.getChild("ParamList");
    const parameters = list ? this.#parameters(list) : [];
    const receiver = className !== null && /^(self|cls|mcs|metacls|_cls)$/.test(parameters[0]?.name ?? "");
    this.#functions.push({
      name,
      className,
      line: this.#lineAt(node.from),
      parameters: receiver ? parameters.slice(1) : parameters,
      returnAnnotated: node.getChild("TypeDef") !== null,
    });
    this.#scopes.push({ kind: "function", name });
  }

  #parameters(list: SyntaxNode): PythonFunction["parameters"] {
    return splitAtCommas(list).flatMap((group) => {
      const name = group.find((node) => node.name === "VariableName" || node.name === "AssignOp");
      if (name?.name !== "VariableName") return [];
      return [{ name: this.#values.textOf(name), annotated: group.some((node) => node.name === "TypeDef") }];
    });
  }

  #class(node: SyntaxNode): void {
    const name = this.#nameOf(node);
    const list = node.getChild("ArgList");
    const bases = (list ? splitAtCommas(list) : []).flatMap(([base, ...more]) => {
      const name = base && more.length === 0 ? this.#baseName(base) : "";
      return name === "" ? [] : [name];
    });
    this.#classes.push({ name, bases, line: this.#lineAt(node.from) });
    this.#scopes.push({ kind: "class", name });
  }

  /** `Generic` of `Generic[T]`, `with_metaclass` of `with_metaclass(M)`. */
  #baseName(base: SyntaxNode): string {
    const isSubscript = base.name === "MemberExpression" && base.lastChild?.name === "]";
    return this.#values.callee(isSubscript || base.name === "CallExpression" ? base.firstChild : base);
  }

  #nameOf(definition: SyntaxNode): string {
    const name = definition.getChild("VariableName");
    return name ? this.#values.textOf(name) : "";
  }

  #assignment(node: SyntaxNode): void {
    const sides = sidesOf(node);
    const value = sides.pop();
    if (!value || sides.length === 0) return;
    for (const targets of sides) {
      if (targets.length !== value.length && targets.length > 1) continue;
      for (const [index, target] of targets.entries()) {
        if (target.name !== "VariableName") continue;
        const given = targets.length === 1 && value.length > 1 ? null : value[index];
        this.#assignments.push({
          name: this.#values.textOf(target),
          value: given
            ? this.#values.value(given)
            : { kind: "list", items: value.map((item) => this.#values.value(item)) },
          line: this.#lineAt(node.from),
        });
      }
    }
  }

  #testsForMain(node: SyntaxNode): boolean {
    const test = node.getChild("BinaryExpression");
    if (!test) return false;
    const source = this.#values.textOf(test);
    return source.length < 40 && source.includes("__name__") && source.includes("__main__");
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}

/** The sides of `a = b, c = value`, each as its items between commas; the last one is the value. */
function sidesOf(node: SyntaxNode): SyntaxNode[][] {
  const sides: SyntaxNode[][] = [[]];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === "AssignOp") sides.push([]);
    else if (child.name !== "," && child.name !== "TypeDef" && child.name !== "Comment" && !child.type.isError) {
      sides.at(-1)?.push(child);
    }
  }
  return sides;
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const ending of text.matchAll(/\r\n|\n|\r/g)) starts.push(ending.index + ending[0].length);
  return starts;
}
