import type { SyntaxNodeRef } from "@lezer/common";

/** Syntax that the parser takes for the sake of Python 2 and that Python 3 rejects. */
export function isPython2Syntax(node: SyntaxNodeRef, text: string): boolean {
  switch (node.name) {
    case "PrintStatement":
      return true;
    case "RaiseStatement":
      return node.node.getChild(",") !== null;
    case "TryStatement":
      return hasExceptWithComma(node);
    case "CompareOp":
      return text.slice(node.from, node.to) === "<>";
    case "Number":
      return /^0[0-9_]*[1-9][0-9_]*$/.test(text.slice(node.from, Math.min(node.to, node.from + 100)));
    default:
      return false;
  }
}

function hasExceptWithComma(node: SyntaxNodeRef): boolean {
  return node.node.getChild(",") !== null;
}
