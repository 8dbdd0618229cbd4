import { expect, test } from "vitest";
import { splitScript, wordsOf } from "../../../src/facts/workflows/shell.ts";

const commandsOf = (script: string) => splitScript(script, 1).map(({ command }) => command);

test("splits at line ends and operators, with the line of each command", () => {
  expect(splitScript("pip install black\nblack --check . && flake8 | tee log; mypy .", 10)).toEqual([
    { command: "pip install black", line: 10 },
    { command: "black --check .", line: 11 },
    { command: "flake8", line: 11 },
    { command: "tee log", line: 11 },
    { command: "mypy .", line: 11 },
  ]);
});

test("joins continued lines and keeps operators in quotes and redirections", () => {
  expect(commandsOf('black \\\n  --check .\necho "a && b" 2>&1')).toEqual(["black --check .", 'echo "a && b" 2>&1']);
});

test("leaves out comments and here-documents", () => {
  expect(commandsOf("# black .\ncat <<EOF > f\nblack .\nEOF\nflake8 # it's\nmypy .")).toEqual([
    "cat <<EOF > f",
    "flake8",
    "mypy .",
  ]);
});

test("an apostrophe that is never closed does not swallow the rest", () => {
  expect(commandsOf("echo don't\nblack .")).toEqual(["echo don't", "black ."]);
});

test("keeps GitHub's expressions whole", () => {
  expect(commandsOf(`mypy \${{ a && b }} src`)).toEqual([`mypy \${{ a && b }} src`]);
  expect(wordsOf(`X='a b' mypy \${{ a && b }}/src`)).toEqual(["X=a b", "mypy", `\${{ a && b }}/src`]);
});

test("finds the commands whose output a line takes", () => {
  expect(commandsOf('found="$(yapf -dr ./src)"')).toContain("yapf -dr ./src");
});
