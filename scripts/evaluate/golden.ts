import type { Judged } from "./judge.ts";

/** A verdict that is not what the golden file says; undefined where one side lacks the line. */
export interface Move {
  readonly repo: string;
  readonly check: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

type GoldenPair = Pick<Judged, "repo"> & {
  readonly machineLearning: Pick<Judged["machineLearning"], "verdict">;
  readonly checks: readonly Pick<Judged["checks"][number], "id" | "verdict" | "code">[];
};

/**
 * One line a repository and check: name, check, verdict and code with tabs between, sorted. It holds nothing of what stands in
 * the repositories.
 */
export function goldenText(judged: readonly GoldenPair[]): string {
  const lines = judged.flatMap(({ repo, checks, machineLearning }) => [
    `${repo}\tmachine-learning\t${machineLearning.verdict}\tmachine-learning`,
    ...checks.map(({ id, verdict, code }) => `${repo}\t${id}\t${verdict}\t${code}`),
  ]);
  return `${lines.sort().join("\n")}\n`;
}

/** What moved between two golden files, in the order of the lines. */
export function movesBetween(before: string, after: string): readonly Move[] {
  const [old, now] = [verdictsOf(before), verdictsOf(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  return keys
    .filter((key) => old.get(key) !== now.get(key))
    .map((key) => {
      const [repo = "", check = ""] = key.split("\t");
      return { repo, check, before: old.get(key), after: now.get(key) };
    });
}

export function movesText(moves: readonly Move[]): string {
  if (moves.length === 0) return "golden: nothing moved\n";
  const lines = moves.map(
    ({ repo, check, before = "absent", after = "absent" }) => `  ${repo}  ${check}: ${before} -> ${after}`,
  );
  return `golden: ${moves.length} moved\n${lines.join("\n")}\n`;
}

function verdictsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => {
        const [repo, check, verdict, code] = line.split("\t");
        return [`${repo}\t${check}`, `${verdict} (${code})`];
      }),
  );
}
