import type { Evidence } from "./evidence.ts";
import type { FactSource } from "./facts.ts";
import { type CodeSignals, codeSignals } from "./machine-learning/code-signals.ts";
import { otherPurpose } from "./machine-learning/purpose.ts";
import { readmeSignals } from "./machine-learning/readme-signals.ts";
import { type Signal, treeSignals } from "./machine-learning/tree-signals.ts";

/** Whether the repository's purpose is to train, run or release a model. `unsure` is spoken to like `no`. */
export interface MachineLearning {
  readonly verdict: "yes" | "no" | "unsure";
  readonly evidence: readonly Evidence[];
}

/** Evidence enough to show; more says nothing new. */
const mostEvidence = 8;

/**
 * Code decides where it can be read: what it imports and calls. Elsewhere, and where code leaves it open, the README and the
 * names of files do. Courses and lists of links are not spoken to, whatever code they hold.
 */
export function readMachineLearning(source: FactSource): MachineLearning {
  const purpose = otherPurpose(source);
  const code = codeSignals(source);
  if (purpose)
    return { verdict: purpose.kind === "list" || code.modelFiles === 0 ? "no" : "unsure", evidence: purpose.evidence };
  const words = [...readmeSignals(source), ...treeSignals(source.fact("tree"))];
  const verdict = code.files > 0 ? byCode(code, words) : byWords(words);
  const evidence =
    verdict === "no" ? [] : [...code.evidence.slice(0, mostEvidence / 2), ...words.map((signal) => signal.evidence)];
  return { verdict, evidence: evidence.slice(0, mostEvidence) };
}

/** Below the first, code only touches models, as tools and platforms do; between the two, the words decide. */
const [leastShare, clearShare] = [0.08, 0.2];

/** Where half of the Python code works with models, pages and apps around it do not change what the repository is for. */
const coreShare = 0.5;

/** Files in another language weigh less than one in Python: a model is often given a page in JavaScript. */
const weightOfOtherFile = 1 / 3;

function byCode(code: CodeSignals, words: readonly Signal[]): MachineLearning["verdict"] {
  const spoken = weightOf(words);
  if (code.modelFiles > 0) {
    const share = code.modelFiles / (code.files + code.otherFiles * weightOfOtherFile);
    const isCore = code.modelFiles >= 3 && code.modelFiles / code.files >= coreShare && spoken >= 7;
    return share >= clearShare || isCore || (share >= leastShare && spoken >= 9) ? "yes" : "unsure";
  }
  const isHandmade = code.arrayFiles / code.files >= 0.3 && spoken >= 5;
  const isBeside = code.files <= 5 && spoken >= 7;
  if (isHandmade || isBeside) return "yes";
  return spoken >= 5 ? "unsure" : "no";
}

function byWords(words: readonly Signal[]): MachineLearning["verdict"] {
  const spoken = weightOf(words);
  if (spoken >= 4) return "yes";
  return spoken >= 2 ? "unsure" : "no";
}

function weightOf(signals: readonly Signal[]): number {
  return signals.reduce((sum, { weight }) => sum + weight, 0);
}
