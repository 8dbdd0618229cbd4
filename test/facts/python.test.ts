import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/config/settings.ts";
import { factsOf } from "../../src/facts/facts.ts";
import { type PythonFact, parsePython, qualifiedName } from "../../src/facts/python.ts";
import { type InlineFile, snapshotFromFiles } from "../../src/snapshot/from-files.ts";

const parse = (...lines: readonly string[]) => parsePython("a.py", `${lines.join("\n")}\n`);

function pythonOf(files: Readonly<Record<string, InlineFile>>, ignore: readonly string[] = []): PythonFact {
  const python = factsOf(snapshotFromFiles(files), { ...defaultSettings, ignore }).get("python");
  if (!python.seen) throw new Error("not seen");
  return python.value;
}

describe("parsePython", () => {
  it("reads imports with their dots, names and lines", () => {
    const { imports } = parse("import torch.nn as nn, os", "from ..data import (a as b,", "  c)", "from x import *");
    expect(imports).toEqual([
      { module: "torch.nn", level: 0, names: [], line: 1 },
      { module: "os", level: 0, names: [], line: 1 },
      { module: "data", level: 2, names: ["a", "c"], line: 2 },
      { module: "x", level: 0, names: ["*"], line: 4 },
    ]);
  });

  it("tells what a dotted name means under the file's imports", () => {
    const file = parse("import gradio as gr", "from flask import Flask as F", "import a.b", "from .own import g");
    expect(qualifiedName(file, "gr.Interface.load")).toBe("gradio.Interface.load");
    expect(qualifiedName(file, "F")).toBe("flask.Flask");
    expect(qualifiedName(file, "a.b.c")).toBe("a.b.c");
    expect(qualifiedName(file, "g")).toBe("g");
  });

  it("reads functions with their annotations, without self, and the class of a method", () => {
    const { functions } = parse(
      "class A:",
      "    def f(self, x: int, *args: str, y=z, **more) -> int:",
      "        def inner(self): ...",
      "async def g(a, /, b, *, c): ...",
    );
    expect(functions).toEqual([
      {
        name: "f",
        className: "A",
        line: 2,
        parameters: [
          { name: "x", annotated: true },
          { name: "args", annotated: true },
          { name: "y", annotated: false },
          { name: "more", annotated: false },
        ],
        returnAnnotated: true,
      },
      {
        name: "inner",
        className: null,
        line: 3,
        parameters: [{ name: "self", annotated: false }],
        returnAnnotated: false,
      },
      {
        name: "g",
        className: null,
        line: 4,
        parameters: ["a", "b", "c"].map((name) => ({ name, annotated: false })),
        returnAnnotated: false,
      },
    ]);
  });

  it("reads the bases of classes without keywords and subscripts", () => {
    const { classes } = parse("class Net(nn.Module, Generic[T], metaclass=M): ...", "class B: ...");
    expect(classes.map(({ name, bases }) => [name, bases])).toEqual([
      ["Net", ["nn.Module", "Generic"]],
      ["B", []],
    ]);
  });

  it("reads calls, nested ones and decorators too, with their arguments", () => {
    const { calls } = parse(
      "@app.route('/')",
      "def f():",
      "    net(1).to('cuda').load(torch.load(path, map=None), *a, n=-2, **k)",
    );
    expect(calls.map(({ callee, line }) => `${callee}:${line}`)).toEqual([
      "app.route:1",
      "load:3",
      "to:3",
      "net:3",
      "torch.load:3",
    ]);
    const [, load] = calls;
    expect(load?.positional).toMatchObject([{ kind: "call", call: { callee: "torch.load" } }]);
    expect([...(load?.keywords ?? [])]).toEqual([["n", { kind: "number", value: -2 }]]);
  });

  it("reads values as they stand: decoded and joined strings, lists, dictionaries, names", () => {
    const { assignments } = parse(
      `a: str = "x\\n\\u4e2d" r'\\d'`,
      "b = ['1', (2, None)]",
      "c = {'k': os.path, **more}",
      "d = e = f'{a}'",
      "__version__, g = '1.0', 2",
      "if True:",
      "    h = 1_000",
      "class K:",
      "    inside = 1",
    );
    expect(Object.fromEntries(assignments.map(({ name, value }) => [name, value]))).toEqual({
      a: { kind: "string", value: "x\n中\\d" },
      b: {
        kind: "list",
        items: [
          { kind: "string", value: "1" },
          {
            kind: "list",
            items: [
              { kind: "number", value: 2 },
              { kind: "name", name: "None" },
            ],
          },
        ],
      },
      c: { kind: "dict", entries: [{ key: { kind: "string", value: "k" }, value: { kind: "name", name: "os.path" } }] },
      d: { kind: "other", text: "f'{a}'" },
      e: { kind: "other", text: "f'{a}'" },
      __version__: { kind: "string", value: "1.0" },
      g: { kind: "number", value: 2 },
      h: { kind: "number", value: 1000 },
    });
  });

  it("tells scripts from modules", () => {
    expect(parse('if __name__ == "__main__":', "    main()").isScript).toBe(true);
    expect(parse("def main(): ...").isScript).toBe(false);
  });

  it.each([
    ["print 'a'", 1],
    ["x = 1\ntry:\n    pass\nexcept A, e:\n    pass", 4],
    ["raise A, 'b'", 1],
    ["x = 0777", 1],
    ["x = (1,\ny = 2", 2],
    ["%matplotlib inline", 1],
  ])("takes %j for a syntax error in line %i, and goes on reading", (source, line) => {
    const file = parsePython("a.py", `${source}\nimport os\n`);
    expect(file.syntaxError).toEqual({ line });
    expect(file.imports.map(({ module }) => module)).toContain("os");
  });

  it("takes no offence at what Python 3 allows", () => {
    const file = parse(
      "def f():",
      "    yield",
      "x = 1. / 3",
      "with a as (b, c):",
      "    pass",
      "type T = int",
      "print(x)",
    );
    expect(file.syntaxError).toBeNull();
  });

  it("reads a file with a byte-order mark and Windows line ends", () => {
    const file = parsePython("a.py", "\ufeffimport os\r\nimport sys\r\n");
    expect(file.imports.map(({ module, line }) => [module, line])).toEqual([
      ["os", 1],
      ["sys", 2],
    ]);
    expect(file.lineCount).toBe(2);
  });

  it.each([
    ["brackets", "x = ".concat("[".repeat(20_000))],
    ["calls", "f(".repeat(20_000)],
    ["imports", `import ${"a, ".repeat(200_000)}b`],
    ["members", `f(x${".a".repeat(50_000)})`],
  ])("survives endless %s", (_what, source) => {
    expect(parsePython("a.py", source).path).toBe("a.py");
  });
});

describe("the python fact", () => {
  it("holds the repository's own readable files in order", () => {
    const python = pythonOf({
      "b.py": "x = 1\n",
      "a.py": "y = 2\n",
      "venv/lib.py": "z = 3\n",
      "proto/model_pb2.py": "z = 3\n",
      "link.py": { kind: "symlink" },
      "old.py": { unreadable: "not-utf8" },
      "note.txt": "text",
    });
    expect(python.files.map(({ path }) => path)).toEqual(["a.py", "b.py"]);
    expect(python.unreadable).toEqual([{ path: "old.py", reason: "not-utf8" }]);
  });

  it("leaves out what the settings ignore", () => {
    const python = pythonOf({ "a.py": "", "legacy/b.py": "", "legacy/deep/c.py": "" }, ["legacy/**"]);
    expect(python.files.map(({ path }) => path)).toEqual(["a.py"]);
  });
});
