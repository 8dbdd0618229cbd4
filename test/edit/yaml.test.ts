import { expect, test } from "vitest";
import { appendToYamlList } from "../../src/edit/yaml.ts";

const item = "- repo: new\n  hooks:\n    - id: black\n";

test.each([
  [
    "an indented list",
    "repos:\n  - repo: a # mine\n    hooks: [ {id: x} ]\n",
    "  - repo: new\n    hooks:\n      - id: black\n",
  ],
  ["a list at column 0", "repos:\n- repo: a\n  hooks: []\n", item],
  ["Windows line ends", "repos:\r\n- repo: a\r\n", item.replaceAll("\n", "\r\n")],
])("appended at the end of %s, with its indentation and line ends", (_what, before, added) => {
  expect(appendToYamlList(before, "repos", item)).toEqual({ ok: true, text: before + added });
});

test("without a final newline the last line is ended first, and the file still ends without one", () => {
  expect(appendToYamlList("repos:\n- repo: a", "repos", item)).toEqual({
    ok: true,
    text: `repos:\n- repo: a\n${item.trimEnd()}`,
  });
});

test("keys, comments and a byte-order mark around the list stay byte for byte", () => {
  const head = "\uFEFF# top\nfail_fast:   true\nrepos:\n\n    -   repo: 'a'\n        rev: v1   # pinned\n";
  const tail = "\n# the end\ndefault_stages: [commit]\n";
  const edit = appendToYamlList(head + tail, "repos", item);
  expect(edit).toEqual({ ok: true, text: `${head}    - repo: new\n      hooks:\n        - id: black\n${tail}` });
});

test.each([
  ["the list is written in one line", "repos: [ {repo: a} ]\n"],
  ["the list is empty", "repos: []\n"],
  ["there is no list", "exclude: a\n"],
  ["the file is broken", "repos:\n - repo: a\n- b\n"],
  ["the value is no list", "repos: {a: 1}\n"],
  [
    "aliases unfold without end",
    `a: &a [${"x,".repeat(9)}x]\nb: &b [${"*a,".repeat(999)}*a]\nc: [${"*b,".repeat(999)}*b]\nrepos:\n- *b\n`,
  ],
])("refused where %s", (_why, before) => {
  expect(appendToYamlList(before, "repos", item).ok).toBe(false);
});
