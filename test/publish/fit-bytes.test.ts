import { expect, it } from "vitest";
import { fitBytes } from "../../src/publish/fit-bytes.ts";

it("leaves a text that fits as it is", () => {
  expect(fitBytes("盐\n盐\n", 8)).toBe("盐\n盐\n");
});

it("cuts at the end of a line and says so", () => {
  expect(fitBytes(`first\nsecond\n${"x".repeat(50)}`, 30)).toBe("first\nsecond\n\n…\n");
});

it("never cuts a character in half", () => {
  for (let limit = 20; limit < 30; limit++) {
    const cut = fitBytes("盐".repeat(20), limit);
    expect(cut).toMatch(/^盐+\n\n…\n$/);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit);
  }
});
