/** Versions of the tools, hooks and actions that a pull request of ours pins, as public repositories used them in 2026-11. */
export const versions = {
  black: "26.5.1",
  flake8: "7.3.0",
  mypy: "2.3.0",
  ruff: "0.16.1",
  /** Python of the CI job: new enough for the tools, and the widest syntax that they read. */
  python: "3.13",
  checkout: "v7",
  setupPython: "v7",
} as const;
