import type { StepId } from "../../../review/check.ts";
import type { checks } from "../../../steps/steps.ts";

export type CheckId = (typeof checks)[number]["id"];

/** Steps as the report names them: an instruction that fits a title. */
export const stepTitles: Readonly<Record<StepId, string>> = {
  publish: "Publish the code",
  readability: "Make the code readable",
  readme: "Write a good README",
  weights: "Make the model easy to load",
  library: "Make it a library",
  notebook: "Add a Colab notebook",
  "web-app": "Add a web app",
  blog: "Write a blog post",
  paper: "Write a paper",
};

/** What each check looks for, as a noun that fits a list: "already there: …", "missing: …". */
export const checkTitles: Readonly<Record<CheckId, string>> = {
  "public-repository": "public repository",
  license: "license",
  formatter: "formatter settings",
  "formatted-code": "formatted code",
  linter: "linter settings",
  "lint-findings": "code without lint findings",
  "type-checker": "type checker settings",
  "type-hints": "type hints",
  "pre-commit": "pre-commit hooks",
  "ci-workflow": "CI workflow",
  "ci-lints": "linting in CI",
  "protected-branch": "protected default branch",
  "readme-figure": "figure of task and result",
  "readme-data": "where the data is",
  "readme-train": "how to train",
  "readme-infer": "how to run inference",
  "readme-concise": "short instructions",
  "weights-published": "published weights",
  "weights-not-in-git": "weights outside of git",
  "model-loader": "one call that loads the model",
  requirements: "declared requirements",
  "main-folder": "main folder",
  "installable-package": "installable package",
  "package-version": "package version",
  pypi: "package on PyPI",
  notebook: "notebook",
  "colab-link": "link to Colab",
  "web-app": "web app",
  "web-app-deployment": "hosted demo",
  "blog-post": "blog post",
  paper: "paper",
};
