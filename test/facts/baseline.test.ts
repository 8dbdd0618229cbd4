import { expect, test } from "vitest";
import { defaultSettings } from "../../src/config/settings.ts";
import type { Baseline } from "../../src/facts/baseline.ts";
import { factsOf } from "../../src/facts/facts.ts";
import { snapshotFromFiles } from "../../src/snapshot/from-files.ts";
import { withChanges } from "../../src/snapshot/with-changes.ts";
import readability from "../../src/steps/readability/fixes/readability.ts";

function baselineOf(files: Readonly<Record<string, string>>): Baseline {
  const fact = factsOf(snapshotFromFiles(files), defaultSettings).get("baseline");
  if (!fact.seen) throw new Error(fact.reason);
  return fact.value;
}

test("settings without the comment hold no baseline, whatever they exclude", () => {
  const none = { count: 0, place: null };
  const files = { "pyproject.toml": "[tool.black]\nforce-exclude = '''a\\.py$'''\n" };
  expect(baselineOf(files)).toEqual({ unformatted: none, findings: none, untyped: none });
});

test("what the readability fix lists is found again, with the line at which each list begins", () => {
  const untidy = "import os\ndef f( a ):\n    return  a\n";
  const snapshot = snapshotFromFiles({ "train.py": untidy, "data.py": untidy, "README.md": "# x\n" });
  const { changes } = readability.propose(factsOf(snapshot, defaultSettings), defaultSettings);
  const fact = factsOf(withChanges(snapshot, changes), defaultSettings).get("baseline");
  expect(fact).toMatchObject({
    seen: true,
    value: {
      unformatted: { count: 2, place: { path: "pyproject.toml" } },
      findings: { count: 2, place: { path: "setup.cfg" } },
      untyped: { count: 2, place: { path: "setup.cfg" } },
    },
  });
});

test("the baseline of ruff is found in its tables", () => {
  const ruff = [
    "[tool.ruff.lint.per-file-ignores]",
    "# baseline: delete lines as you fix them",
    '"a.py" = ["F401"]',
    "",
    "[tool.ruff.format]",
    "# baseline: delete lines as you fix them",
    'exclude = [\n    "*.ipynb",\n    "a.py",\n    "b.py",\n]',
  ].join("\n");
  expect(baselineOf({ "pyproject.toml": ruff })).toMatchObject({
    findings: { count: 1, place: { line: 2 } },
    unformatted: { count: 2, place: { line: 6 } },
  });
});
