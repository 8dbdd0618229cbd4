import { expect, test } from "vitest";
import { padded, textWidth, truncated, wrapped } from "../../src/report/text-width.ts";

test.each([
  ["abc", 3],
  ["训练", 4],
  ["ｆｕｌｌ", 8],
  ["한국어", 6],
  ["e\u0301", 1],
  ["👩‍🔬", 2],
  ["", 0],
])("%s takes %i columns", (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test("padding counts columns, not characters", () => {
  expect(padded("训练", 6)).toBe("训练  ");
  expect(padded("longer", 3)).toBe("longer");
});

test("cutting leaves room for the ellipsis and cuts no wide character in half", () => {
  expect(truncated("train.py", 8)).toBe("train.py");
  expect(truncated("train.py", 7)).toBe("train.…");
  expect(truncated("训练模型", 5)).toBe("训练…");
  expect(truncated("训练模型", 4)).toBe("训…");
});

test("lines break at spaces, between wide characters, and inside a word only where nothing else helps", () => {
  expect(wrapped("one two three", 8)).toEqual(["one two", "three"]);
  expect(wrapped("运行训练脚本", 5)).toEqual(["运行", "训练", "脚本"]);
  expect(wrapped("https://example.com/weights", 10)).toEqual(["https://ex", "ample.com/", "weights"]);
  expect(wrapped("", 10)).toEqual([]);
});

test("no line is wider than asked for, and nothing is lost", () => {
  const text =
    "模型 weights are read from ./模型/权重.pth in 5 places, first in src/a_very_long_module_name_indeed.py:12";
  for (const width of [10, 23, 40]) {
    const lines = wrapped(text, width);
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  }
});
