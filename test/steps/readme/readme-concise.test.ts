import { expect, test } from "vitest";
import readmeConcise from "../../../src/steps/readme/readme-concise.ts";
import { runCheck } from "../../support/run-check.ts";

function verdictOf(text: string) {
  return runCheck(readmeConcise, { "README.md": `# Net\n\n## Training\n\n${text}` });
}

function commands(count: number): string {
  const lines = Array.from({ length: count }, (_, step) => `python step_${step}.py`);
  return ["```sh", ...lines, "python train.py", "```"].join("\n");
}

test("one command is short", () => {
  expect(verdictOf("```sh\npython train.py\n```")).toMatchObject({
    verdict: "pass",
    args: { commands: 1, words: 0 },
    evidence: [{ path: "README.md", line: 3 }],
  });
});

test("the same script with other options counts once, installing not at all", () => {
  const text = "```sh\npip install x\npython train.py --fold 0\npython train.py --fold 1\n```";
  expect(verdictOf(text).args).toMatchObject({ commands: 1 });
});

test("many commands are long, very many an essay", () => {
  expect(verdictOf(commands(9))).toMatchObject({
    verdict: "warn",
    code: "readme-concise/long",
    args: { commands: 10 },
  });
  expect(verdictOf(commands(19))).toMatchObject({ verdict: "fail", code: "readme-concise/essay" });
});

test("many words are long, in Chinese too", () => {
  const run = "\n\n```sh\npython train.py\n```";
  expect(verdictOf("word ".repeat(500) + run)).toMatchObject({ verdict: "warn", args: { words: 500 } });
  expect(verdictOf("先准备环境".repeat(200) + run)).toMatchObject({ verdict: "warn", args: { words: 500 } });
});

test("words of other sections do not count", () => {
  const text = `\`\`\`sh\npython train.py\n\`\`\`\n\n## History\n\n${"word ".repeat(2000)}`;
  expect(verdictOf(text).verdict).toBe("pass");
});

test("without instructions it does not apply", () => {
  expect(verdictOf("Soon.")).toMatchObject({ verdict: "skip", code: "readme-concise/no-instructions" });
});
