import type { Evidence } from "./evidence.ts";
import type { FactSource } from "./facts.ts";

/** Whether the repository's purpose is to train, run or release a model. `unsure` is spoken to like `no`. */
export interface MachineLearning {
  readonly verdict: "yes" | "no" | "unsure";
  readonly evidence: readonly Evidence[];
}

export function readMachineLearning(_source: FactSource): MachineLearning {
  throw new Error("to be written");
}
