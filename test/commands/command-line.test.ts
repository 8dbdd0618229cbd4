import { expect, test } from "vitest";
import { tool } from "../../src/commands/tool.ts";
import { checks, steps } from "../../src/steps/steps.ts";
import { command } from "./command-test.ts";

test.each([
  [[], "no command given (see --help)"],
  [["review"], 'unknown command "review" (see --help)'],
  [["toString"], 'unknown command "toString" (see --help)'],
  [["scan", "--formt", "json"], "unknown option '--formt'"],
  [["scan", "--format", "xml"], '--format must be one of text, json, markdown, html, sarif, not "xml"'],
  [["scan", "--fail-on", "always"], '--fail-on must be one of never, fail, warn, not "always"'],
  [["scan", "--lang", "zh"], "--lang zh is not available yet"],
  [["scan", "a", "b"], "only one target can be given, not 2"],
  [["scan", "--config", "/nowhere.yml"], "--config /nowhere.yml cannot be read (ENOENT)"],
  [["fix", "--step", "readme", "--step", "polish"], /^--step must be one of publish, .* not "polish"$/],
  [["checks", "--format", "html"], '--format must be one of text, json, not "html"'],
  [["checks", "readme"], 'checks takes no argument "readme"'],
])("%j is wrong usage: one line on standard error, exit code 2", async (args, message) => {
  const { code, out, err } = await command(args);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toMatch(/^ml-repo-review: [^\n]*\n$/);
  expect(err.slice("ml-repo-review: ".length, -1)).toEqual(
    typeof message === "string" ? message : expect.stringMatching(message),
  );
});

test("a control character in an argument does not reach the terminal", async () => {
  expect((await command(["\u001b[2J"])).err).not.toContain("\u001b");
});

test.each(["scan", "fix", "checks", "serve"])("%s explains itself", async (name) => {
  const { code, out, err } = await command([name, "--help"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.startsWith(`ml-repo-review ${name}`)).toBe(true);
});

test("tells its version", async () => {
  expect(await command(["--version"])).toEqual({ code: 0, out: `${tool.version}\n`, err: "" });
});

test("lists every check by its step", async () => {
  const { out } = await command(["checks", "--format", "json"]);
  const listed = JSON.parse(out).steps as { id: string; checks: { id: string; title: string }[] }[];
  expect(listed.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
  expect(listed.flatMap((step) => step.checks.map(({ id }) => id))).toEqual(checks.map(({ id }) => id));
  expect(listed.flatMap((step) => step.checks).every(({ title }) => title)).toBe(true);
});
