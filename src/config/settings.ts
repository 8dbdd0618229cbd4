/** A repository's own settings, complete: defaults stand where it says nothing. Units and meanings as in docs/configuration.md. */
export interface Settings {
  /** Checks switched off, with the reason that the report shows. */
  readonly disabledChecks: ReadonlyMap<string, string>;
  /** Steps that the repository does not want, with the reason. */
  readonly declinedSteps: ReadonlyMap<string, string>;
  /** Tool set for a repository that has none: the essay's black, flake8, mypy; or ruff. */
  readonly toolchain: "essay" | "ruff";
  /** Whether the first pull request is opened without being asked for. */
  readonly automatic: boolean;
  /** Open pull requests of ours at one time. */
  readonly limit: number;
  /** Path globs that no check looks at. */
  readonly ignore: readonly string[];
  /** Review forks, templates and archived repositories, and repositories that do not look like machine learning. */
  readonly force: boolean;
  /** Which outcome turns the check run red. */
  readonly failOn: "never" | "fail" | "warn";
}

export const defaultSettings: Settings = {
  disabledChecks: new Map(),
  declinedSteps: new Map(),
  toolchain: "essay",
  automatic: true,
  limit: 2,
  ignore: [],
  force: false,
  failOn: "never",
};
