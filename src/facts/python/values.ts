import type { SyntaxNode } from "@lezer/common";
import type { PythonCall, PythonValue } from "../python.ts";
import { decodeString } from "./strings.ts";

/** Nesting beyond this is kept as text: no real value is deeper, and hostile input must not exhaust the stack. */
const deepestValue = 20;
const longestOtherText = 200;
const mostDottedNames = 32;

/** Turns syntax nodes of one file into values and calls; each call once, however often it is nested. */
export class ValueReader {
  readonly #text: string;
  readonly #lineAt: (offset: number) => number;
  readonly #calls = new Map<string, PythonCall>();

  constructor(text: string, lineAt: (offset: number) => number) {
    this.#text = text;
    this.#lineAt = lineAt;
  }

  textOf(node: SyntaxNode): string {
    return this.#text.slice(node.from, node.to);
  }

  value(node: SyntaxNode, depth = 0): PythonValue {
    if (depth > deepestValue) return this.#other(node);
    switch (node.name) {
      case "String":
      case "FormatString":
      case "ContinuedString":
        return this.#string(node);
      case "Number":
        return this.#number(node, 1);
      case "UnaryExpression":
        return this.#signed(node);
      case "VariableName":
      case "Boolean":
      case "None":
        return { kind: "name", name: this.textOf(node) };
      case "MemberExpression":
        return this.#member(node);
      case "ParenthesizedExpression": {
        const inner = itemsOf(node)[0];
        return inner ? this.value(inner, depth + 1) : this.#other(node);
      }
      case "ArrayExpression":
      case "TupleExpression":
      case "SetExpression":
        return { kind: "list", items: itemsOf(node).map((item) => this.value(item, depth + 1)) };
      case "DictionaryExpression":
        return this.#dictionary(node, depth);
      case "CallExpression":
        return { kind: "call", call: this.call(node, depth) };
      default:
        return this.#other(node);
    }
  }

  /** A `CallExpression`, or a `Decorator` with arguments. */
  call(node: SyntaxNode, depth = 0): PythonCall {
    const key = `${node.from}:${node.to}`;
    const known = this.#calls.get(key);
    if (known) return known;
    const call = {
      callee: node.name === "Decorator" ? this.#decoratorName(node) : this.callee(node.firstChild),
      ...this.#arguments(node.getChild("ArgList"), depth),
      line: this.#lineAt(node.from),
    };
    this.#calls.set(key, call);
    return call;
  }

  /** Dotted name of an expression; where its head is no name, the names after it. */
  callee(node: SyntaxNode | null): string {
    const names: string[] = [];
    let at = node;
    while (at?.name === "MemberExpression" && names.length < mostDottedNames) {
      const property = at.lastChild;
      if (property?.name !== "PropertyName") break;
      names.push(this.textOf(property));
      at = at.firstChild;
    }
    if (at?.name === "VariableName") names.push(this.textOf(at));
    return names.reverse().join(".");
  }

  #decoratorName(node: SyntaxNode): string {
    return node
      .getChildren("VariableName")
      .map((name) => this.textOf(name))
      .join(".");
  }

  #arguments(list: SyntaxNode | null, depth: number): Pick<PythonCall, "positional" | "keywords"> {
    const positional: PythonValue[] = [];
    const keywords = new Map<string, PythonValue>();
    for (const argument of list ? splitAtCommas(list) : []) {
      const [first, second, third] = argument;
      if (!first || first.name === "*" || first.name === "**") continue;
      if (second?.name === "AssignOp" && third && this.textOf(second) === "=") {
        keywords.set(this.textOf(first), this.value(third, depth + 1));
      } else {
        positional.push(
          second ? this.#otherText(first.from, (argument.at(-1) ?? first).to) : this.value(first, depth + 1),
        );
      }
    }
    return { positional, keywords };
  }

  #string(node: SyntaxNode): PythonValue {
    const parts =
      node.name === "ContinuedString" ? [...node.getChildren("String"), ...node.getChildren("FormatString")] : [node];
    if (parts.some((part) => part.getChild("FormatReplacement"))) return this.#other(node);
    parts.sort((a, b) => a.from - b.from);
    return { kind: "string", value: parts.map((part) => decodeString(this.textOf(part))).join("") };
  }

  #signed(node: SyntaxNode): PythonValue {
    const operator = node.firstChild;
    const operand = node.lastChild;
    if (operator?.name !== "ArithOp" || operand?.name !== "Number") return this.#other(node);
    return this.#number(operand, this.textOf(operator) === "-" ? -1 : 1, node);
  }

  #number(node: SyntaxNode, sign: number, whole = node): PythonValue {
    const value = Number(this.textOf(node).replaceAll("_", ""));
    return Number.isNaN(value) ? this.#other(whole) : { kind: "number", value: sign * value };
  }

  #member(node: SyntaxNode): PythonValue {
    let head: SyntaxNode | null = node;
    for (let names = 0; head?.name === "MemberExpression" && names < mostDottedNames; names++) {
      if (head.lastChild?.name !== "PropertyName") return this.#other(node);
      head = head.firstChild;
    }
    return head?.name === "VariableName" ? { kind: "name", name: this.callee(node) } : this.#other(node);
  }

  #dictionary(node: SyntaxNode, depth: number): PythonValue {
    const entries: { readonly key: PythonValue; readonly value: PythonValue }[] = [];
    for (const [key, colon, value] of splitAtCommas(node)) {
      if (!key || colon?.name !== ":" || !value) continue;
      entries.push({ key: this.value(key, depth + 1), value: this.value(value, depth + 1) });
    }
    return { kind: "dict", entries };
  }

  #other(node: SyntaxNode): PythonValue {
    return this.#otherText(node.from, node.to);
  }

  #otherText(from: number, to: number): PythonValue {
    return { kind: "other", text: this.#text.slice(from, Math.min(to, from + longestOtherText)) };
  }
}

const brackets = new Set(["(", ")", "[", "]", "{", "}"]);

/** Children between the brackets of a node, grouped by its commas; comments and errors left out. */
export function splitAtCommas(node: SyntaxNode): readonly (readonly SyntaxNode[])[] {
  const groups: SyntaxNode[][] = [];
  let group: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === "," || brackets.has(child.name)) {
      if (group.length > 0) groups.push(group);
      group = [];
    } else if (child.name !== "Comment" && !child.type.isError) {
      group.push(child);
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Single items between commas; starred items are left out. */
function itemsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return splitAtCommas(node).flatMap((group) => (group.length === 1 && group[0] ? [group[0]] : []));
}
