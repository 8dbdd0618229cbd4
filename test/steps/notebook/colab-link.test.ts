import { expect, test } from "vitest";
import colabLink from "../../../src/steps/notebook/colab-link.ts";
import { runCheck } from "../../support/run-check.ts";

const badge = "https://colab.research.google.com/assets/colab-badge.svg";
const own = { repository: "Me/Net", defaultBranch: "main" };
const demo = '{"nbformat": 4, "cells": []}';

function linkTo(url: string): string {
  return `# Net\n\n[![Open In Colab](${badge})](${url})\n`;
}

test.each([
  [
    "Colab, a notebook of this repository",
    "https://colab.research.google.com/github/me/net/blob/main/demo/a%20b.ipynb",
  ],
  ["Colab, another repository's", "https://colab.research.google.com/github/other/x/blob/dev/y.ipynb"],
  ["Colab, on Drive", "https://colab.research.google.com/drive/1aB?usp=sharing"],
  ["Colab, a gist", "https://colab.research.google.com/gist/me/12ab/x.ipynb"],
  ["Kaggle", "https://www.kaggle.com/code/me/net-demo"],
  ["Binder", "https://mybinder.org/v2/gh/me/net/HEAD"],
  ["marimo", "https://marimo.app/l/12ab"],
])("a link passes: %s", (_, url) => {
  const verdict = runCheck(colabLink, { "README.md": linkTo(url), "demo/a b.ipynb": demo }, own);
  expect(verdict).toMatchObject({ verdict: "pass", args: { url }, evidence: [{ path: "README.md", line: 3 }] });
});

test("a link inside a notebook alone is a warning: visitors read the README", () => {
  const cell = {
    cell_type: "markdown",
    source: `<a href="https://colab.research.google.com/drive/1"><img src="${badge}"></a>`,
  };
  const files = { "README.md": "# Net\n", "a.ipynb": JSON.stringify({ nbformat: 4, cells: [cell] }) };
  expect(runCheck(colabLink, files)).toMatchObject({
    verdict: "warn",
    code: "colab-link/notebook-only",
    evidence: [{ path: "a.ipynb" }],
  });
});

test("a notebook that is not there, or on another branch, is a warning where the repository is known", () => {
  const gone = linkTo("https://colab.research.google.com/github/me/net/blob/main/gone.ipynb");
  expect(runCheck(colabLink, { "README.md": gone }, own)).toMatchObject({
    verdict: "warn",
    code: "colab-link/notebook-missing",
    args: { notebook: "gone.ipynb" },
  });
  const other = linkTo("https://colab.research.google.com/github/me/net/blob/dev/a.ipynb");
  expect(runCheck(colabLink, { "README.md": other, "a.ipynb": demo }, own)).toMatchObject({
    verdict: "warn",
    args: { branch: "dev" },
  });
  expect(runCheck(colabLink, { "README.md": gone }).verdict).toBe("pass");
});

test("the badge alone is no link", () => {
  expect(runCheck(colabLink, { "README.md": `![Open In Colab](${badge})` })).toMatchObject({
    verdict: "warn",
    code: "colab-link/badge-only",
  });
});

test("a fail names the notebook that could be linked", () => {
  expect(runCheck(colabLink, { "README.md": "# Net", "a.ipynb": demo })).toMatchObject({
    verdict: "fail",
    code: "colab-link/notebook-unlinked",
    args: { notebook: "a.ipynb" },
  });
  expect(runCheck(colabLink, {}).code).toBe("colab-link/none");
});

test("an unreadable README is unknown", () => {
  expect(runCheck(colabLink, { "README.md": { unreadable: "too-large" } }).verdict).toBe("unknown");
});
