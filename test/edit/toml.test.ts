import { expect, test } from "vitest";
import { appendTomlTables } from "../../src/edit/toml.ts";

const black = [["tool", "black"]] as const;
const block = "[tool.black]\nline-length = 120\n";

test("a missing file becomes the block alone", () => {
  expect(appendTomlTables(undefined, black, block)).toEqual({ ok: true, text: block });
});

test.each([
  ["comments, tabs and odd quoting", "# mine\n[project] # yes\n\tname = 'a'\n\n\n[tool.isort]\nprofile = \"black\"\n"],
  ["no final newline", '[project]\nname = "a"'],
  ["a dotted key below [tool]", "[tool]\nisort.profile = 'black'\n"],
  ["an array of tables at the end", "[[tool.mypy.overrides]]\nmodule = 'a'\n"],
])("what stands there stays byte for byte: %s", (_what, before) => {
  const edit = appendTomlTables(before, black, block);
  expect(edit.ok && edit.text.startsWith(before) && edit.text.endsWith(`\n\n${block}`)).toBe(true);
});

test("the file's own line ends are kept", () => {
  const edit = appendTomlTables('[project]\r\nname = "a"\r\n', black, block);
  expect(edit).toEqual({ ok: true, text: '[project]\r\nname = "a"\r\n\r\n[tool.black]\r\nline-length = 120\r\n' });
});

test.each([
  ["the table is there", "[tool.black]\nline-length = 88\n", "[tool.black] is there already"],
  ["the table is there as an inline value", "tool = { black = {} }\n", "[tool.black] is there already"],
  ["the file is broken", "[project\n", /^it does not parse/],
  ["[tool] is closed as an inline table", "tool = { isort = {} }\n", /cannot be appended|does not parse/],
  ["Python's parser would reject it", "\uFEFF[project]\n", /byte-order mark/],
])("refused where %s", (_why, before, reason) => {
  const edit = appendTomlTables(before, black, block);
  expect(edit.ok ? edit.text : edit.reason).toEqual(reason instanceof RegExp ? expect.stringMatching(reason) : reason);
  expect(edit.ok).toBe(false);
});

test("a table below one that is there adds to it", () => {
  const before = "[tool.ruff]\nline-length = 100\n";
  const edit = appendTomlTables(before, [["tool", "ruff", "format"]], '[tool.ruff.format]\nexclude = ["a.py"]\n');
  expect(edit.ok && edit.text).toBe(`${before}\n[tool.ruff.format]\nexclude = ["a.py"]\n`);
});

test("a block that would change another table is refused", () => {
  const edit = appendTomlTables("[project]\nname = 'a'\n", black, `${block}[tool.other]\nx = 1\n`);
  expect(edit).toEqual({ ok: false, reason: "its other tables would change" });
});
