import { expect, test } from "vitest";
import { count, list, phrase, plain, plainText } from "../../src/report/phrase.ts";

test("text from a repository becomes code, our own words and numbers stay text", () => {
  expect(phrase`no ${"train.py"} in ${3} ${plain("folders")}`).toEqual([
    "no ",
    { code: "train.py" },
    " in ",
    "3",
    " ",
    "folders",
  ]);
});

test("a phrase within a phrase keeps its parts", () => {
  expect(phrase`missing: ${list(["a", "b", "c", "d"], 3)}`).toEqual([
    "missing: ",
    { code: "a" },
    ", ",
    { code: "b" },
    ", ",
    { code: "c" },
    " +1",
  ]);
});

test("a number decides between one and many", () => {
  expect(plainText(phrase`${count(1, "file")}, ${count(1234, "finding")}`)).toBe("1 file, 1,234 findings");
});

test("terminal escapes and bidirectional overrides in a repository's text are shown, not obeyed", () => {
  expect(plainText(phrase`${"\u001b[31mred\u202e.py"}`)).toBe("�[31mred�.py");
});
