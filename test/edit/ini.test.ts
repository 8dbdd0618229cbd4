import { expect, test } from "vitest";
import { appendIniSections } from "../../src/edit/ini.ts";

const block = "[flake8]\nmax-line-length = 120\n";

test("a missing file becomes the block alone", () => {
  expect(appendIniSections(undefined, block)).toEqual({ ok: true, text: block });
});

test.each([
  ["comments and continued values", "; mine\n[metadata]\nname = a\nlong =\n    one\n    # two\n\n    three\n"],
  ["no final newline", "[metadata]\nname: a"],
  ["tabs and empty lines at the end", "[options]\n\tpackages = a\n\n\n"],
])("what stands there stays byte for byte: %s", (_what, before) => {
  const edit = appendIniSections(before, block);
  expect(edit.ok && edit.text.startsWith(before) && edit.text.endsWith(`\n${block}`)).toBe(true);
});

test("the file's own line ends are kept", () => {
  const edit = appendIniSections("[metadata]\r\nname = a\r\n", block);
  expect(edit).toEqual({ ok: true, text: "[metadata]\r\nname = a\r\n\r\n[flake8]\r\nmax-line-length = 120\r\n" });
});

test.each([
  ["the section is there", "[flake8]\nignore = E203\n", /stands twice/],
  ["a line stands before the first section", "name = a\n[metadata]\n", /^it does not parse/],
  ["Python's parser would reject it", "\uFEFF[metadata]\nname = a\n", /byte-order mark/],
])("refused where %s", (_why, before, reason) => {
  expect(appendIniSections(before, block)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
});
