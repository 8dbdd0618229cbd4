import { count, list, phrase } from "../../../phrase.ts";
import { defineFixMessages } from "../../fix-messages.ts";

const nameOfAddition = {
  "readability/black-added": "black",
  "readability/ruff-added": "ruff",
  "readability/flake8-added": "flake8",
  "readability/mypy-added": "mypy",
  "readability/hooks-added": "pre-commit",
  "readability/workflow-added": "a CI workflow",
} as const;

export const readabilityMessages = defineFixMessages({
  offer:
    "settings for formatter, linter and type checker, hooks for each commit, and a CI workflow; the code itself is not touched",
  button: { label: "Fix readability", description: "Open a pull request with tool settings" },
  purpose: "Checks each commit and each pull request in the same way. The code itself is not touched.",
  title(remarks) {
    const added = Object.entries(nameOfAddition).flatMap(([code, name]) => (remarks.has(code) ? [name] : []));
    const last = added.at(-1);
    if (last === undefined) return "Set up checks of the code";
    return added.length === 1 ? `Add ${last}` : `Add ${added.slice(0, -1).join(", ")} and ${last}`;
  },
  remarks: {
    "readability/black-added": ({
      lineLength,
      unformatted,
    }: {
      readonly lineLength: number;
      readonly unformatted: number;
    }) => phrase`black, ${lineLength} columns; baseline: ${count(unformatted, "file")} not formatted yet`,
    "readability/flake8-added": ({ findings, files }: { readonly findings: number; readonly files: number }) =>
      phrase`flake8; baseline: ${count(findings, "kind")} of finding in ${count(files, "file")}, listed so that CI is green today; delete lines as you fix them`,
    "readability/mypy-added": ({ scope, modules }: { readonly scope: string; readonly modules: number }) =>
      phrase`mypy on ${scope}; baseline: ${count(modules, "module")} of today may have errors, new ones must be typed`,
    "readability/ruff-added": ({ lineLength }: { readonly lineLength: number }) =>
      phrase`ruff for linting and formatting, ${lineLength} columns; what it finds today is listed as a baseline; delete lines as you fix them`,
    "readability/ruff-format-added": ({ unformatted }: { readonly unformatted: number }) =>
      phrase`ruff formats too; baseline: ${count(unformatted, "file")} not formatted yet`,
    "readability/hooks-added": ({ tools }: { readonly tools: readonly string[] }) =>
      phrase`runs ${list(tools)} on each commit: ${"pip install pre-commit && pre-commit install"}`,
    "readability/workflow-added": ({ tools }: { readonly tools: readonly string[] }) =>
      phrase`runs ${list(tools)} on each pull request and on the default branch`,
    "readability/unparsable": ({ files }: { readonly files: readonly string[] }) =>
      phrase`left out of all tools, since Python 3 cannot parse them: ${list(files, 10)}`,
    "readability/unread": ({ files }: { readonly files: readonly string[] }) =>
      phrase`left out of all tools, since they are links, too large or not UTF-8: ${list(files, 10)}`,
    "readability/foreign-folders": ({ folders }: { readonly folders: readonly string[] }) =>
      phrase`left out of all tools, since they hold code of others: ${list(folders, 10)}`,
    "readability/not-in-ci": ({ tools }: { readonly tools: readonly string[] }) =>
      phrase`not run in CI, since today's code may not pass: ${list(tools)}`,
    "readability/no-mypy": () => phrase`mypy is left out: it would stop at the names of the files as they are`,
    "readability/no-python": () => phrase`there are no Python files that the tools could check`,
    "readability/too-large": () => phrase`the repository is too large to tell what its code would pass today`,
  },
});
