import { toolsInAction } from "../tool-config/actions.ts";
import { programWords, toolsInCommand } from "../tool-config/commands.ts";
import { wordsOf } from "./shell.ts";

const testPrograms = new Set([
  ...[
    "pytest",
    "py.test",
    "nosetests",
    "nose2",
    "unittest",
    "tox",
    "nox",
    "doctest",
    "compileall",
    "nbval",
    "papermill",
  ],
  ...["ctest", "cmake", "bazel", "gradle", "mvn", "cibuildwheel", "build", "maturin", "twine"],
]);

/** Programs that check or build code with one of these subcommands. */
const subcommands: ReadonlyMap<string, RegExp> = new Map([
  ["cargo", /^(test|build|check|clippy|fmt|nextest)$/],
  ["go", /^(test|build|vet)$/],
  ["npm", /^(test|run|t)$/],
  ["yarn", /^(test|build|lint|run)$/],
  ["pnpm", /^(test|build|lint|run)$/],
  ["docker", /^(build|buildx|compose|run)$/],
  ["docker-compose", /^(build|up|run)$/],
  ["hatch", /^(test|fmt|build)$/],
  ["poetry", /^(check|build)$/],
  ["uv", /^build$/],
  ["jupyter", /^(nbconvert|execute)$/],
]);

const taskRunners = new Set(["make", "just", "poe", "task", "invoke", "inv"]);

/** Names of tasks and scripts that deliver something instead of checking it. */
const delivery = /deploy|publish|release|upload|docs?([^a-z]|$)|documentation|sync|clean|install|changelog|version/i;

const checkingAction =
  /(^|[^a-z])(tests?|pytest|lint|linter|check|checks|ci|build|build-push-action|cibuildwheel|pre-commit|golangci-lint|coverage)([^a-z]|$)/;

/** Actions that only fetch, cache or set up what others use, or report what others found. */
const auxiliaryAction =
  /(^|[/-])(checkout|cache|setup|login|upload|download|labeler|release|publish|deploy|pages)([/-]|$)/;

/** Whether a command of CI checks or builds the code, and does not merely install, report or deliver. */
export function checksCode(command: string): boolean {
  if (toolsInCommand(command).length > 0) return true;
  const [program = "", ...rest] = programWords(wordsOf(command));
  if (program === "twine") return rest[0] === "check";
  if (testPrograms.has(program)) return true;
  const subcommand = subcommands.get(program);
  if (subcommand) return rest.some((word) => subcommand.test(word)) && !rest.some((word) => delivery.test(word));
  if (taskRunners.has(program)) return !rest.some((word) => delivery.test(word));
  if (/\.(sh|bash|bat|ps1)$/.test(program)) return !delivery.test(program);
  if (program === "bash" || program === "sh")
    return rest.some((word) => /\.(sh|bash)$/.test(word) && !delivery.test(word));
  return program === "python" && runsOwnCode(rest);
}

/** `python test.py` and `python setup.py test`; not `python -c "…"`, nor `python setup.py sdist upload`. */
function runsOwnCode(rest: readonly string[]): boolean {
  const [script = "", subcommand = ""] = rest.filter((word) => !word.startsWith("-"));
  if (rest[0] === "-c") return false;
  if (script === "setup.py") return /^(test|check|build|build_ext|pytest|flake8|develop)$/.test(subcommand);
  return script.endsWith(".py") && !delivery.test(script);
}

/** Whether an action, or a reusable workflow of another repository, checks or builds the code, told by its name. */
export function actionChecksCode(uses: string, inputs: readonly string[] = []): boolean {
  if (toolsInAction(uses, inputs).length > 0) return true;
  const name = (uses.split("@", 1)[0] ?? "").toLowerCase();
  return !name.startsWith("./") && !auxiliaryAction.test(name) && !delivery.test(name) && checkingAction.test(name);
}
