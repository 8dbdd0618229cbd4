import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSettings, settingsOf } from "../../src/config/read-settings.ts";
import { settingsJsonSchema } from "../../src/config/schema.ts";
import { defaultSettings } from "../../src/config/settings.ts";
import { snapshotFromFiles } from "../../src/snapshot/from-files.ts";

test("no file, an empty one, and one of comments are the defaults", () => {
  for (const text of [undefined, "", "# nothing yet\n"]) {
    expect(readSettings(text)).toEqual({ settings: defaultSettings, problems: [] });
  }
});

test("reads every key", () => {
  const { settings, problems } = readSettings(`
checks:
  type-hints:
    off: research code
  pypi: false
steps:
  paper: { off: a competition }
toolchain: ruff
automatic: false
limit: 1
ignore: ["legacy/**"]
force: true
fail-on: warn
`);
  expect(problems).toEqual([]);
  expect(settings).toEqual({
    disabledChecks: new Map([
      ["type-hints", "research code"],
      ["pypi", "no reason given"],
    ]),
    declinedSteps: new Map([["paper", "a competition"]]),
    toolchain: "ruff",
    automatic: false,
    limit: 1,
    ignore: ["legacy/**"],
    force: true,
    failOn: "warn",
  });
});

test("what is wrong is told with its line, and the rest is used", () => {
  const { settings, problems } = readSettings(`toolchain: blue
limit: 3
cheks: {}
checks:
  readme-figur: false
  readme-data: true
  readme-train: false
ignore:
  - legacy/**
  - 3
`);
  expect(settings).toEqual({
    ...defaultSettings,
    limit: 3,
    disabledChecks: new Map([["readme-train", "no reason given"]]),
  });
  expect(problems.map((problem) => problem.replace(/^\.github\/ml-repo-review\.yml:/, ""))).toEqual([
    '1: "toolchain": invalid option: expected one of "essay"|"ruff"',
    '3: unknown key "cheks"',
    '5: unknown key "checks.readme-figur"',
    '6: "checks.readme-data" must be false, or off: with the reason',
    '10: "ignore.1": invalid input: expected string, received number',
  ]);
});

test.each([
  ["broken YAML", "limit: [1\n"],
  ["a list", "- limit\n"],
  ["an alias of itself", "ignore: &a [*a]\n"],
  [
    "a bomb of aliases",
    `a: &a [1,1]\n${"bcdefghijklmnop".replaceAll(/./g, (c) => `${c}: &${c} [*a,*a,*a,*a,*a,*a]\n`)}`,
  ],
  ["dangerous keys", "__proto__: { limit: 5 }\nconstructor: 1\n"],
  ["megabytes", `ignore: ${"x".repeat(2_000_000)}\n`],
])("%s gives the defaults and a problem, and never throws", (_what, text) => {
  const { settings, problems } = readSettings(text);
  expect(settings).toEqual(defaultSettings);
  expect(problems.length).toBeGreaterThan(0);
  expect(({} as Record<string, unknown>).limit).toBeUndefined();
});

test("one mistake repeated a thousand times is not told a thousand times", () => {
  const { problems } = readSettings(Array.from({ length: 1000 }, (_, index) => `key${index}: 1`).join("\n"));
  expect(problems).toHaveLength(20);
});

test("a repository's file is found under either ending; one that is no text is told", () => {
  const limitOf = (path: string) => settingsOf(snapshotFromFiles({ [path]: "limit: 1\n" })).settings.limit;
  expect(limitOf(".github/ml-repo-review.yml")).toBe(1);
  expect(limitOf(".github/ml-repo-review.yaml")).toBe(1);
  const { problems } = settingsOf(snapshotFromFiles({ ".github/ml-repo-review.yml": { unreadable: "not-utf8" } }));
  expect(problems).toEqual([".github/ml-repo-review.yml cannot be read (not-utf8)"]);
});

test("the JSON Schema describes every key for an editor", () => {
  const schema = settingsJsonSchema();
  const properties = schema.properties as Record<string, { readonly description?: string }>;
  expect(Object.keys(properties)).toEqual([
    "checks",
    "steps",
    "toolchain",
    "automatic",
    "limit",
    "ignore",
    "force",
    "fail-on",
  ]);
  expect(Object.values(properties).every(({ description }) => description)).toBe(true);
  expect(schema).toMatchObject({ additionalProperties: false });
  expect(schema.required).toBeUndefined();
});

test("the published JSON Schema is the one that is used", () => {
  expect(JSON.parse(readFileSync("docs/configuration.schema.json", "utf8"))).toEqual(settingsJsonSchema());
});
