import type { MessagesOf } from "../../../messages.ts";
import { count, list, type Phrase, phrase, plain } from "../../../phrase.ts";

/** How a kind of tool is called in a sentence. */
const kindWords: Readonly<Record<"formatter" | "linter" | "type-checker", string>> = {
  formatter: "a formatter",
  linter: "a linter",
  "type-checker": "a type checker",
};

const noPython = (): Phrase => phrase`the repository holds no Python code`;

const configured = ({ tools }: { readonly tools: readonly string[] }): Phrase =>
  phrase`${list(tools)} ${plain(tools.length === 1 ? "is" : "are")} set up`;

const broken = ({ path, message }: { readonly path: string; readonly message: string }): Phrase =>
  phrase`${path} does not parse (${message}), so its settings do not take effect: mend that place`;

export const readabilityToolsMessages: MessagesOf<
  "formatter" | "linter" | "type-checker" | "pre-commit" | "ci-workflow" | "ci-lints" | "protected-branch"
> = {
  "formatter/no-python": noPython,
  "formatter/configured": configured,
  "formatter/broken": broken,
  "formatter/ruff-lints-only": () =>
    phrase`ruff is set up to lint, nothing formats the code: add the hook ${"ruff-format"} or the table ${"[tool.ruff.format]"}`,
  "formatter/none": ({ places }) =>
    phrase`no black, ruff format, yapf or autopep8 in any of ${places} files that could set it up: add ${"[tool.black]"} to ${"pyproject.toml"}`,

  "linter/no-python": noPython,
  "linter/configured": configured,
  "linter/broken": broken,
  "linter/none": ({ places }) =>
    phrase`no flake8, ruff, pylint or pycodestyle in any of ${places} files that could set it up: add ${"[flake8]"} to ${"setup.cfg"}`,

  "type-checker/no-python": noPython,
  "type-checker/configured": configured,
  "type-checker/broken": broken,
  "type-checker/none": ({ places }) =>
    phrase`no mypy, pyright, pytype, pyrefly or ty in any of ${places} files that could set it up: add ${"[mypy]"} to ${"setup.cfg"}`,

  "pre-commit/configured": ({ runner, tools }) => phrase`${runner} runs ${list(tools)} on each commit`,
  "pre-commit/no-python-tool": ({ runner, hooks }) =>
    phrase`${runner} has ${count(hooks, "hook")}, none formats or lints Python: add the hooks of black and flake8, or of ruff`,
  "pre-commit/broken": ({ path, message }) =>
    phrase`${path} cannot be used (${message}), so no hook runs: mend that place`,
  "pre-commit/no-hooks": ({ path }) => phrase`${path} names no hook: add those of black and flake8, or of ruff`,
  "pre-commit/none": () =>
    phrase`nothing checks the code at commit time: add ${".pre-commit-config.yaml"} with the hooks of your formatter and linter`,

  "ci-workflow/runs": ({ path, on }) => phrase`${path} checks the code on ${list(on.map(eventWords))}`,
  "ci-workflow/other-system": ({ system }) => phrase`${plain(system)} checks the code`,
  "ci-workflow/broken": ({ path, message }) => phrase`GitHub does not run ${path} (${message}): mend that place`,
  "ci-workflow/not-on-changes": ({ path, events }) =>
    phrase`${path} runs on ${list(events)}, not when code changes: add ${"pull_request"} to its ${"on"}`,
  "ci-workflow/no-checks": ({ workflows }) =>
    phrase`${count(workflows, "workflow")}, but none tests, lints or builds the code on a push or pull request`,
  "ci-workflow/none": () =>
    phrase`no CI is configured: add ${".github/workflows/ci.yml"} that checks each pull request`,

  "ci-lints/runs": ({ tools, missing }) =>
    missing.length === 0
      ? phrase`CI runs ${list(tools, 6)}`
      : phrase`CI runs ${list(tools, 6)}; it does not run ${plain(missing.map((kind) => kindWords[kind]).join(" or "))}`,
  "ci-lints/not-on-changes": ({ tools }) =>
    phrase`CI runs ${list(tools)}, but not when code changes: add ${"pull_request"} to the workflow's ${"on"}`,
  "ci-lints/broken": ({ path, message }) => phrase`GitHub does not run ${path} (${message}): mend that place`,
  "ci-lints/none": ({ tools }) =>
    tools.length === 0
      ? phrase`CI runs no formatter, linter or type checker: add ${"black --check ."} and ${"flake8"} as steps`
      : phrase`no step of CI was seen to run ${list(tools)}: add one`,
  "ci-lints/no-ci": ({ tools }) =>
    tools.length === 0
      ? phrase`no CI checks the style of the code: add a workflow that runs ${"black --check ."} and ${"flake8"}`
      : phrase`no CI runs ${list(tools)}: add a workflow that runs it on each pull request`,

  "protected-branch/protected": ({ branch }) => phrase`${branch} is protected: changes come by pull request`,
  "protected-branch/open": ({ branch }) =>
    phrase`anybody with write access can push straight to ${branch}: protect it in Settings, Branches`,
};

function eventWords(event: string): string {
  return event === "pull-request" ? "pull_request" : event;
}
