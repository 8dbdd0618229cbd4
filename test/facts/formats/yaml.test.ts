import { expect, test } from "vitest";
import { parseYaml } from "../../../src/facts/formats/yaml.ts";

function parsed(text: string) {
  const file = parseYaml(text);
  if (!file.ok) throw new Error(file.message);
  return file;
}

test("gives the line of keys and of items", () => {
  const file = parsed("# top\nrepos:\n  - repo: a\n    hooks:\n      - id: x\n      -\n        id: y\n");
  expect(file.lineOf(["repos"])).toBe(2);
  expect(file.lineOf(["repos", 0])).toBe(3);
  expect(file.lineOf(["repos", 0, "hooks", 0])).toBe(5);
  expect(file.lineOf(["repos", 0, "hooks", 1, "id"])).toBe(7);
  expect(file.lineOf(["ci"])).toBeNull();
});

test("the line of what an alias repeats is the line of the alias's place", () => {
  const file = parsed("a: &a\n  x: 1\nb:\n  c: *a\n");
  expect(file.value).toEqual({ a: { x: 1 }, b: { c: { x: 1 } } });
  expect(file.lineOf(["b", "c", "x"])).toBe(4);
});

test("keeps `on` a text and follows merge keys", () => {
  expect(parsed("on: push\nx: &x {a: 1}\ny:\n  <<: *x\n").value).toMatchObject({ on: "push", y: { a: 1 } });
});

test("reads tags of applications as what stands below them", () => {
  expect(parsed("a: !reference [b, c]\nd: !!python/name:x.y ''\n").value).toEqual({ a: ["b", "c"], d: "" });
});

test("lets a closing bracket stand as far left as its key, as PyYAML does", () => {
  const file = parsed("hooks:\n  - args: [\n      --fix,\n    ]\n  - id: y\n");
  expect(file.value).toEqual({ hooks: [{ args: ["--fix"] }, { id: "y" }] });
  expect(file.lineOf(["hooks", 1, "id"])).toBe(5);
});

test("an empty file is null, not an error", () => {
  expect(parsed("").value).toBeNull();
  expect(parsed("# nothing\n").value).toBeNull();
});

test("says where a broken file breaks", () => {
  expect(parseYaml("a: 1\nb: [1\nc: }\n")).toMatchObject({ ok: false, line: 3 });
  expect(parseYaml("a:\n\t- tab\n").ok).toBe(false);
});

test("refuses aliases that unfold to billions of values", () => {
  const lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"];
  for (let depth = 1; depth < 12; depth += 1) {
    lines.push(
      `a${depth}: &a${depth} [${Array(10)
        .fill(`*a${depth - 1}`)
        .join(", ")}]`,
    );
  }
  expect(parseYaml(lines.join("\n"))).toMatchObject({ ok: false, message: "its aliases unfold to too many values" });
});

test("refuses a value that holds itself, nesting without end, and a file over 1 MB", () => {
  expect(parseYaml("a: &a [*a]").ok).toBe(false);
  expect(parseYaml("[".repeat(50_000)).ok).toBe(false);
  expect(parseYaml(`a: ${"x".repeat(1_000_000)}`)).toMatchObject({ ok: false, line: null });
});
