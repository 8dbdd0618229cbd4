import { expect, test } from "vitest";
import { iniKey, iniSection, parseIni } from "../../../src/facts/formats/ini.ts";

test("reads sections and keys with their lines", () => {
  const ini = parseIni("; comment\n[flake8]\nMax-Line-Length: 120\n[mypy]\n");
  expect(iniSection(ini, "mypy")).toEqual({ name: "mypy", line: 4, keys: [] });
  expect(iniKey(ini, "flake8", "max-line-length")).toMatchObject({ value: "120", line: 3 });
  expect(ini.problem).toBeNull();
});

test("joins the indented lines of a value, without comments, each with its line", () => {
  const ini = parseIni("[testenv]\ncommands =\n    black .\n    # no\n\n    mypy src\ndeps = x\n");
  const commands = iniKey(ini, "testenv", "commands");
  expect(commands?.value).toBe("black .\nmypy src");
  expect(commands?.lines).toEqual([
    { text: "black .", line: 3 },
    { text: "mypy src", line: 6 },
  ]);
  expect(iniKey(ini, "testenv", "deps")?.value).toBe("x");
});

test("goes on after a line that Python's configparser would stop at, and tells it", () => {
  const ini = parseIni("[a]\nx = 1\noops\n[b]\ny = 2\n");
  expect(ini.problem).toMatchObject({ line: 3 });
  expect(iniKey(ini, "b", "y")?.value).toBe("2");
});

test("tells of text before the first section and of a section that stands twice", () => {
  expect(parseIni("x = 1\n").problem).toMatchObject({ line: 1 });
  expect(parseIni("[a]\n[b]\n[a]\n").problem).toMatchObject({ line: 3 });
});

test("reads Windows line ends and a byte-order mark", () => {
  const ini = parseIni("\uFEFF[flake8]\r\nignore = E501\r\n");
  expect(iniKey(ini, "flake8", "ignore")?.value).toBe("E501");
  expect(ini.problem).toBeNull();
});

test("refuses a file over 1 MB with a message", () => {
  expect(parseIni("x".repeat(1_000_001))).toMatchObject({ sections: [], problem: { line: null } });
});
