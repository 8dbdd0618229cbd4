import type { Label } from "../../scripts/evaluate/labels.ts";

/** A label that says no to everything but what is given. */
export function label(given: Partial<Label> = {}): Label {
  return {
    repo: "ada/model",
    readme: "README.md",
    lang: "en",
    kind: "paper",
    ml: "yes",
    figure: "no",
    data: "no",
    train: "no",
    infer: "no",
    loader: "no",
    webapp: "no",
    package: "no",
    blog: "no",
    paper: "no",
    colab: "no",
    ci_lints: "no",
    precommit: "no",
    deps: "no",
    version: "no",
    pypi: "no",
    notebook: "no",
    formatter: [],
    linter: [],
    typing: [],
    ci: [],
    weights: [],
    main_folder: null,
    license: "none",
    unsure: [],
    ...given,
  };
}
