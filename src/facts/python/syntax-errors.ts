import type { SyntaxNodeRef } from "@lezer/common";
import { syntaxTarget } from "../code-quality/linter.ts";
import { invalidSyntax, Ruff } from "../code-quality/ruff.ts";

let parser: Ruff | null = null;

/**
 * The first place that Python 3 cannot parse, by ruff's word. The tolerant parser that fills the facts takes some of Python 2
 * and stumbles over some of Python 3 (`1.`, a bare `yield`), so that its errors are no more than a reason to ask.
 */
export function firstSyntaxError(text: string): { readonly line: number } | null {
  parser ??= new Ruff({ "target-version": syntaxTarget, lint: { select: [] } });
  const found = parser.check(text);
  if (!found) return { line: 1 };
  const error = found.find(({ code }) => code === invalidSyntax);
  return error ? { line: error.line } : null;
}

/** Syntax that the tolerant parser takes for the sake of Python 2 and that Python 3 rejects. */
export function isPython2Syntax(node: SyntaxNodeRef, text: string): boolean {
  switch (node.name) {
    case "PrintStatement":
      return true;
    case "RaiseStatement":
    case "TryStatement":
      return node.node.getChild(",") !== null;
    case "CompareOp":
      return text.slice(node.from, node.to) === "<>";
    case "Number":
      return /^0[0-9_]*[1-9]/.test(text.slice(node.from, Math.min(node.to, node.from + 100)));
    default:
      return false;
  }
}
