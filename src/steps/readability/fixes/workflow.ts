import type { ToolName } from "../../../facts/tool-config.ts";
import { versions } from "./versions.ts";

interface Step {
  readonly name: string;
  readonly requirement: string;
  readonly command: string;
}

const steps: Partial<Record<ToolName, Step>> = {
  black: { name: "Formatting", requirement: `black==${versions.black}`, command: "black --check ." },
  "ruff-format": { name: "Formatting", requirement: `ruff==${versions.ruff}`, command: "ruff format --check ." },
  flake8: { name: "Linting", requirement: `flake8==${versions.flake8}`, command: "flake8" },
  ruff: { name: "Linting", requirement: `ruff==${versions.ruff}`, command: "ruff check ." },
  mypy: { name: "Types", requirement: `mypy==${versions.mypy}`, command: "mypy" },
};

/** Whether `lintWorkflow` has a step for the tool. */
export function hasStep(tool: ToolName): boolean {
  return steps[tool] !== undefined;
}

/**
 * A workflow that runs the tools on pull requests and on the default branch. The project's own requirements are not
 * installed: none of the tools imports the code, a build for GPUs may not install on the runner, and types of installed
 * packages would make mypy's findings change with every release of theirs.
 */
export function lintWorkflow(name: string, tools: readonly ToolName[], defaultBranch: string | null): string {
  const chosen = tools.map((tool) => steps[tool]).filter((step) => step !== undefined);
  const requirements = [...new Set(chosen.map(({ requirement }) => requirement))];
  const lines = [
    `name: ${name}`,
    "",
    "on:",
    "  pull_request:",
    "  push:",
    ...branchFilter(defaultBranch),
    "",
    "permissions:",
    "  contents: read",
    "",
    "jobs:",
    "  lint:",
    "    runs-on: ubuntu-latest",
    "    steps:",
    `      - uses: actions/checkout@${versions.checkout}`,
    `      - uses: actions/setup-python@${versions.setupPython}`,
    "        with:",
    `          python-version: "${versions.python}"`,
    "      # these tools read the code without importing it, so its own requirements are not installed",
    "      - name: Install tools",
    `        run: pip install ${requirements.join(" ")}`,
    ...chosen.flatMap((step) => [`      - name: ${step.name}`, `        run: ${step.command}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** No filter where the branch has a name that GitHub would read as a pattern. */
function branchFilter(defaultBranch: string | null): readonly string[] {
  if (defaultBranch === null) return ["    branches: [main, master]"];
  return /^[\w./-]+$/.test(defaultBranch) ? [`    branches: ["${defaultBranch}"]`] : [];
}
