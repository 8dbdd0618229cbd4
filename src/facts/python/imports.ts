import type { SyntaxNode } from "@lezer/common";
import type { PythonImport } from "../python.ts";

/** One name that an import statement lists, with the local name that `as` gives it. */
interface Listed {
  readonly name: string;
  readonly alias: string | null;
}

/** What one import statement imports, and what absolute imports bind in the file. */
export function readImports(
  node: SyntaxNode,
  text: string,
  line: number,
): { readonly imports: readonly PythonImport[]; readonly bindings: readonly (readonly [string, string])[] } {
  const words = wordsOf(node, text);
  if (words[0] === "import") return plainImports(listedIn(words.slice(1)), line);
  const middle = words.indexOf("import");
  if (words[0] !== "from" || middle === -1) return { imports: [], bindings: [] };
  const from = words.slice(1, middle).join("");
  const level = from.length - from.replace(/^\.+/, "").length;
  const module = from.slice(level);
  const listed = listedIn(words.slice(middle + 1));
  return {
    imports: [{ module, level, names: listed.map(({ name }) => name), line }],
    bindings: level > 0 ? [] : fromBindings(module, listed),
  };
}

function fromBindings(module: string, listed: readonly Listed[]): readonly (readonly [string, string])[] {
  return listed.filter(({ name }) => name !== "*").map(({ name, alias }) => [alias ?? name, `${module}.${name}`]);
}

function plainImports(listed: readonly Listed[], line: number): ReturnType<typeof readImports> {
  return {
    imports: listed.map(({ name }) => ({ module: name, level: 0, names: [], line })),
    // `import a.b` binds `a`, and `a.b.c` is then already written in full.
    bindings: listed.map(({ name, alias }): readonly [string, string] => {
      const head = name.split(".", 1)[0] ?? name;
      return alias ? [alias, name] : [head, head];
    }),
  };
}

function wordsOf(node: SyntaxNode, text: string): readonly string[] {
  const words: string[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== "Comment" && !child.type.isError) words.push(text.slice(child.from, child.to));
  }
  return words;
}

function listedIn(words: readonly string[]): readonly Listed[] {
  const listed: Listed[] = [];
  let name = "";
  let alias: string | null = null;
  let afterAs = false;
  for (const word of [...words, ","]) {
    if (word === "(" || word === ")") continue;
    if (word === ",") {
      if (name !== "") listed.push({ name, alias });
      name = "";
      alias = null;
      afterAs = false;
    } else if (word === "as") afterAs = true;
    else if (afterAs) alias = word;
    else name += word;
  }
  return listed;
}
