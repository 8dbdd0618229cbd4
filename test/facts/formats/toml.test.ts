import { expect, test } from "vitest";
import { parseToml } from "../../../src/facts/formats/toml.ts";

function lineOf(text: string, ...path: (string | number)[]): number | null {
  const file = parseToml(text);
  if (!file.ok) throw new Error(file.message);
  return file.lineOf(path);
}

test("gives the line of a table and of a key in it", () => {
  const text = '[project]\nname = "x"\n\n[tool.black]\nline-length = 100\n';
  expect(lineOf(text, "tool", "black")).toBe(4);
  expect(lineOf(text, "tool", "black", "line-length")).toBe(5);
  expect(lineOf(text, "project", "name")).toBe(2);
});

test("the first table below another one stands for it", () => {
  expect(lineOf('[tool.ruff.lint]\nselect = ["E"]\n', "tool", "ruff")).toBe(1);
});

test("finds dotted and quoted keys, and falls back to the table around an inline one", () => {
  const text = '[tool]\nblack = { line-length = 3 }\n"a b".c = 1\n';
  expect(lineOf(text, "tool", "a b", "c")).toBe(3);
  expect(lineOf(text, "tool", "black", "line-length")).toBe(2);
});

test("counts the items of an array of tables", () => {
  expect(lineOf('[[index]]\nname = "a"\n[[index]]\nname = "b"\n', "index", 1, "name")).toBe(4);
});

test("takes nothing inside a multi-line string or array for a table", () => {
  const text = 'text = """\n[tool.mypy]\n"""\nlist = [\n"[tool.flake8]",\n]\n[tool.black]\n';
  expect(lineOf(text, "tool")).toBe(7);
  expect(lineOf(text, "tool", "mypy")).toBe(7);
});

test("is null for a key that is not there", () => {
  expect(lineOf("a = 1\n", "b")).toBeNull();
});

test("says where a broken file breaks", () => {
  expect(parseToml("a = 1\nb = \n")).toMatchObject({ ok: false, line: 2 });
  expect(parseToml("a = 1\na = 2\n")).toMatchObject({ ok: false, line: 2 });
});

test("reads a file that begins with a byte-order mark and has Windows line ends", () => {
  expect(lineOf("\uFEFF[tool.black]\r\nline-length = 1\r\n", "tool", "black", "line-length")).toBe(2);
});

test("refuses a file over 1 MB with a message", () => {
  expect(parseToml(`a = "${"x".repeat(1_000_000)}"`)).toMatchObject({ ok: false, line: null });
});

test("refuses nesting that nobody writes by hand", () => {
  expect(parseToml(`a = ${"[".repeat(5_000)}${"]".repeat(5_000)}`).ok).toBe(false);
});
