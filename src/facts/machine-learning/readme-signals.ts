import { evidenceAt } from "../evidence.ts";
import type { FactSource } from "../facts.ts";
import type { Signal } from "./tree-signals.ts";
import { readmeKinds } from "./words.ts";

const mostLines = 2000;
const longestLine = 2000;

/** What the README and the repository's name tell. Each kind counts once, by its first line. */
export function readmeSignals(source: FactSource): readonly Signal[] {
  const { readme } = source.fact("readme");
  const name = (source.snapshot.repository?.split("/")[1] ?? "").replaceAll(/[-_]/g, " ");
  const lines = (readme?.lines ?? []).slice(0, mostLines).map((line) => line.slice(0, longestLine));
  const path = readme?.path ?? "";
  return readmeKinds.flatMap(({ kind, weight, pattern }) => {
    const index = lines.findIndex((line) => pattern.test(line));
    if (index !== -1) return [{ kind, weight, evidence: evidenceAt(path, index + 1, lines[index] ?? "") }];
    return pattern.test(name) ? [{ kind, weight, evidence: { path: null, line: null, text: name } }] : [];
  });
}
