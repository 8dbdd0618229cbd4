import type { Settings } from "../config/settings.ts";
import type { BranchProtection, Release, Seen, Snapshot } from "../snapshot/snapshot.ts";
import { seen } from "../snapshot/snapshot.ts";
import { withoutIgnored } from "../snapshot/without-ignored.ts";
import { type Baseline, readBaseline } from "./baseline.ts";
import { type CodeQuality, readCodeQuality } from "./code-quality.ts";
import { type MachineLearning, readMachineLearning } from "./machine-learning.ts";
import { type NotebooksFact, readNotebooks } from "./notebooks.ts";
import { type Packaging, readPackaging } from "./packaging.ts";
import { type PythonFact, readPython } from "./python.ts";
import { type ReadmeFact, readReadme } from "./readme.ts";
import { readToolConfig, type ToolConfig } from "./tool-config.ts";
import { readTree, type Tree } from "./tree.ts";
import { readWeights, type WeightsFact } from "./weights.ts";
import { readWorkflows, type WorkflowsFact } from "./workflows.ts";
import { readWriting, type WritingFact } from "./writing.ts";

/** Every fact by name. A check names those it requires and gets exactly those. */
export interface FactValues {
  readonly tree: Tree;
  readonly readme: ReadmeFact;
  readonly python: PythonFact;
  readonly codeQuality: CodeQuality;
  readonly baseline: Baseline;
  readonly toolConfig: ToolConfig;
  readonly workflows: WorkflowsFact;
  readonly packaging: Packaging;
  readonly notebooks: NotebooksFact;
  readonly weights: WeightsFact;
  readonly writing: WritingFact;
  readonly machineLearning: MachineLearning;
  readonly visibility: "public" | "private" | "internal";
  readonly releases: readonly Release[];
  readonly branchProtection: BranchProtection;
  /** Without the paths that the settings ignore, as all facts are. */
  readonly snapshot: Snapshot;
  /** With them: for a fix, whose changes must hold for every file that is there. */
  readonly wholeSnapshot: Snapshot;
}

export type FactName = keyof FactValues;

/** Facts of one snapshot, each computed at most once, on first use. */
export interface Facts {
  get<Name extends FactName>(name: Name): Seen<FactValues[Name]>;
}

/** What a fact's reader may use: the snapshot, the settings, and other facts. */
export interface FactSource {
  readonly snapshot: Snapshot;
  /** The snapshot with the paths that the settings ignore. */
  readonly wholeSnapshot: Snapshot;
  readonly settings: Settings;
  /** Text of a wanted file; undefined where it is absent or unreadable. */
  text(path: string): string | undefined;
  /** Another fact's value. Facts computed from the snapshot alone are always seen. */
  fact<Name extends SnapshotFactName>(name: Name): FactValues[Name];
}

type GitHubFactName = "visibility" | "releases" | "branchProtection";
type SnapshotFactName = Exclude<FactName, GitHubFactName>;

const readers: { readonly [Name in SnapshotFactName]: (source: FactSource) => FactValues[Name] } = {
  snapshot: (source) => source.snapshot,
  wholeSnapshot: (source) => source.wholeSnapshot,
  tree: ({ snapshot }) => readTree(snapshot.tree.entries, snapshot.tree.truncated),
  readme: readReadme,
  python: readPython,
  codeQuality: readCodeQuality,
  baseline: readBaseline,
  toolConfig: readToolConfig,
  workflows: readWorkflows,
  packaging: readPackaging,
  notebooks: readNotebooks,
  weights: readWeights,
  writing: readWriting,
  machineLearning: readMachineLearning,
};

/** Facts of a snapshot, without the paths that the settings ignore. */
export function factsOf(whole: Snapshot, settings: Settings): Facts {
  const snapshot = withoutIgnored(whole, settings.ignore);
  const computed = new Map<string, unknown>();
  const source: FactSource = {
    snapshot,
    wholeSnapshot: whole,
    settings,
    text(path) {
      const content = snapshot.files.get(path);
      return content?.kind === "text" ? content.text : undefined;
    },
    fact<Name extends SnapshotFactName>(name: Name): FactValues[Name] {
      if (!computed.has(name)) computed.set(name, readers[name](source));
      return computed.get(name) as FactValues[Name];
    },
  };
  const fromGitHub = (name: string): name is GitHubFactName => name in snapshot.github;
  return {
    get<Name extends FactName>(name: Name): Seen<FactValues[Name]> {
      if (fromGitHub(name)) return snapshot.github[name] as Seen<FactValues[Name]>;
      return seen(source.fact(name as SnapshotFactName) as FactValues[Name]);
    },
  };
}
