import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/config/settings.ts";
import { blackPattern } from "../../src/facts/code-quality/black-patterns.ts";
import { pathPatterns } from "../../src/facts/code-quality/path-patterns.ts";
import type { CodeQuality } from "../../src/facts/code-quality.ts";
import { factsOf } from "../../src/facts/facts.ts";
import { snapshotFromFiles } from "../../src/snapshot/from-files.ts";

function qualityOf(files: Readonly<Record<string, string>>): CodeQuality {
  const quality = factsOf(snapshotFromFiles(files), defaultSettings).get("codeQuality");
  if (!quality.seen) throw new Error("not seen");
  return quality.value;
}

const codes = (quality: CodeQuality) => quality.findings.map(({ path, code }) => `${path} ${code}`);
/** A statement of that many columns that no formatter can break. */
const wide = (columns: number) => `x = "${"a".repeat(columns - 6)}"\n`;

describe("without any settings", () => {
  it("formats to the essay's 120 columns and lints for what no formatter mends", () => {
    const quality = qualityOf({
      "a.py": "import os\nx = 1 \nif x == None: pass\n",
      "b.py": wide(121),
      "c.py": wide(120),
    });
    expect(quality.lineLength).toEqual({ value: 120, path: null, line: null });
    expect(quality.unformatted).toEqual(["a.py"]);
    expect(quality.toFormat.get("a.py")).toEqual({ lines: 2, first: 2, text: "x = 1 " });
    expect(codes(quality)).toEqual(["a.py F401", "a.py E711", "b.py E501"]);
  });

  it("puts what breaks the code first", () => {
    const quality = qualityOf({ "a.py": "import os\nl = 1\n", "b.py": "print(unknown)\n" });
    expect(codes(quality)).toEqual(["b.py F821", "a.py F401", "a.py E741"]);
    expect(quality.findings[0]).toMatchObject({ line: 1, column: 7 });
  });

  it("lets a package's __init__.py import in order to hand on", () => {
    expect(qualityOf({ "pkg/__init__.py": 'from .a import b\n\n__all__ = ["b", "lazy"]\n' }).findings).toEqual([]);
  });

  it("names files that do not parse, and only once", () => {
    const quality = qualityOf({ "old.py": "import os\nprint 'x'\n" });
    expect(quality.unparsable).toMatchObject([{ path: "old.py", line: 2 }]);
    expect([...quality.findings, ...quality.formatted, ...quality.unformatted]).toEqual([]);
  });

  it("reads byte-order marks, Windows line ends and empty files", () => {
    const quality = qualityOf({ "a.py": "\ufeffx = 1\r\ny = 2\r\n", "empty.py": "" });
    expect(quality.formatted).toEqual(["a.py"]);
    expect(quality.findings).toEqual([]);
  });

  it("obeys noqa, and takes axis names of array annotations for no undefined names", () => {
    const quality = qualityOf({
      "a.py": "import os  # noqa: F401\n",
      "b.py": 'from jaxtyping import Float\n\n\ndef f(x: Float["batch"]): ...\n',
    });
    expect(quality.findings).toEqual([]);
  });

  it("goes on after a file that its parser cannot bear", () => {
    const quality = qualityOf({ "a.py": "import os\n", "b.py": `x = ${"[".repeat(9000)}\n`, "c.py": "import sys\n" });
    expect(quality.unparsable.map(({ path }) => path)).toEqual(["b.py"]);
    expect(codes(quality)).toEqual(["a.py F401", "c.py F401"]);
  });
});

describe("a repository's own style", () => {
  it("takes black's settings for formatting", () => {
    const quality = qualityOf({
      "pyproject.toml":
        '[tool.black]\nline-length = 100\nskip-string-normalization = true\nextend-exclude = "/legacy/"\n',
      "a.py": "x = 'single'\n",
      "legacy/b.py": "x=1\n",
    });
    expect(quality.lineLength).toEqual({ value: 100, path: "pyproject.toml", line: 2 });
    expect([quality.formatted, quality.unformatted]).toEqual([["a.py"], []]);
  });

  it("takes black's own 88 columns where a hook runs it without settings, and the hook's arguments before all", () => {
    const hook = (args: string) => `repos:\n- repo: x\n  hooks:\n  - id: black\n    args: [${args}]\n`;
    expect(qualityOf({ ".pre-commit-config.yaml": hook("") }).lineLength.value).toBe(88);
    expect(qualityOf({ ".pre-commit-config.yaml": hook("--line-length=110") }).lineLength.value).toBe(110);
    expect(qualityOf({ ".pre-commit-config.yaml": hook("-l, '99'") }).lineLength).toMatchObject({ value: 99, line: 5 });
  });

  it("takes flake8's settings for linting, with comments, unknown codes and ignores for single files", () => {
    const quality = qualityOf({
      "setup.cfg": [
        "[flake8]",
        "max-line-length = 100",
        "ignore =",
        "    W503,  # black",
        "    E203 E741",
        "per-file-ignores =",
        "    __init__.py:F401",
        "    tests/*: F401, E501",
        "exclude = old,",
      ].join("\n"),
      "a.py": wide(101),
      "b.py": "l = 1 \n",
      "pkg/__init__.py": "import os\n",
      "tests/deep/t.py": `import os\n${wide(101)}`,
      "old/c.py": "import os\n",
    });
    expect(codes(quality)).toEqual(["a.py E501", "b.py W291"]);
    expect(quality.rulesPath).toBe("setup.cfg");
  });

  it("takes ruff's settings, leaves out rules that differ between its versions, and does not trip over unknown ones", () => {
    const quality = qualityOf({
      "ruff.toml": [
        "line-length = 90",
        "no-such-option = 1",
        "[lint]",
        'select = ["ALL", "XYZ123", "E999"]',
        'ignore = ["E501", "D"]',
        "[lint.per-file-ignores]",
        '"b*.py" = ["F"]',
        "[format]",
        'quote-style = "single"',
      ].join("\n"),
      "a.py": `import os\n${wide(130)}`,
      "b.py": "import os\n\nx = 'single'\n",
    });
    expect(codes(quality)).toEqual(["a.py F401"]);
    expect(quality.formatted).toEqual(["b.py"]);
  });

  it("takes ruff's default rules where its settings name none", () => {
    const quality = qualityOf({ "pyproject.toml": "[tool.ruff]\n", "a.py": `import os\n${wide(130)}x = 1 \n` });
    expect(codes(quality)).toEqual(["a.py F401"]);
    expect(quality.lineLength).toMatchObject({ value: 88, path: "pyproject.toml", line: null });
  });

  it.each(["[tool.black\nline-length = 1", "[tool]\nblack = 3\nruff = []", '[tool.black]\nline-length = "wide"'])(
    "does its work beside settings that make no sense: %j",
    (settings) => {
      expect(qualityOf({ "pyproject.toml": settings, "a.py": "x = 1\n" }).formatted).toEqual(["a.py"]);
    },
  );
});

describe("patterns of paths", () => {
  it.each([
    ["tests", "src/tests/a.py", true],
    ["tests/*", "tests/deep/a.py", true],
    ["./src/old/", "src/old/a.py", true],
    ["**/conftest.py", "conftest.py", true],
    ["src/*_pb.py", "src/x/a_pb.py", true],
    ["test", "src/tests/a.py", false],
    [".", "a.py", false],
  ])("%s on %s", (pattern, path, expected) => {
    expect(pathPatterns([pattern])(path)).toBe(expected);
  });

  it("reads the lists that black's expressions are made of", () => {
    const listed = blackPattern(
      "(\n  /(\n      \\.git   # the usual\n    | old\n    | data/raw\n  )/\n  | ^/setup\\.py$\n)",
    );
    expect(["old/a.py", "data/raw/b.py", "setup.py"].map((path) => listed?.(path))).toEqual([true, true, true]);
    expect(["older/a.py", "pkg/setup.py"].map((path) => listed?.(path))).toEqual([false, false]);
  });

  it("runs no expression that could run for ever", () => {
    expect(blackPattern("(a+)+$")).toBeNull();
    expect(blackPattern("(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)")).toBeNull();
    expect(pathPatterns(["*a".repeat(500)])("a".repeat(4000))).toBe(true);
  });
});
