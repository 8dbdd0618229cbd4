/** Measures the verdicts against people's labels on real repositories. `--help` says how. */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { atMostOne, parseArguments, UsageError } from "../src/commands/arguments.ts";
import { accuracyPage } from "./evaluate/accuracy-page.ts";
import { evaluate } from "./evaluate/evaluation.ts";
import { goldenText, movesBetween, movesText } from "./evaluate/golden.ts";
import { type Judged, judge } from "./evaluate/judge.ts";
import { evaluationText } from "./evaluate/print.ts";
import { readLabels, readRepository } from "./evaluate/repositories.ts";

const usage = `npm run evaluate -- <corpus folder> [options]

Runs the review over labelled repositories and prints how the verdicts agree with the labels. The corpus folder holds labels.jsonl
and repositories/<owner+name>/ with the README and tree.txt.

  --repositories FOLDER  whole checkouts, in folders named owner+name, for the repositories that it holds
  --json                 print the evaluation as JSON
  --write FILE           write the page on accuracy there
  --golden FILE          compare each verdict with this file and list what moved; written if it is not there.
                         Exit code 1 if something moved
  --update               with --golden: write what moved into the file
`;

const exitCodes = { done: 0, moved: 1, usage: 2 } as const;

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    repositories: { type: "string" },
    json: { type: "boolean", default: false },
    write: { type: "string" },
    golden: { type: "string" },
    update: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  });
  if (values.help) {
    process.stdout.write(usage);
    return exitCodes.done;
  }
  const corpus = atMostOne(positionals, "corpus folder");
  if (corpus === undefined) throw new UsageError("the corpus folder is missing (--help)");
  if (values.update && values.golden === undefined) throw new UsageError("--update needs --golden");
  if (!existsSync(corpus)) throw new UsageError(`there is no folder ${corpus}`);
  if (values.repositories !== undefined && !existsSync(values.repositories)) {
    throw new UsageError(`there is no folder ${values.repositories}`);
  }

  const { judged, absent } = await judgeAll(corpus, values.repositories);
  const evaluation = evaluate(judged, absent);
  process.stdout.write(values.json ? `${JSON.stringify(evaluation, null, 2)}\n` : evaluationText(evaluation));
  if (values.write !== undefined) await writeFile(values.write, accuracyPage(evaluation));
  return values.golden === undefined ? exitCodes.done : compareGolden(values.golden, judged, values.update);
}

/** One repository after the other, so that only one is held in memory. */
async function judgeAll(corpus: string, checkouts: string | undefined) {
  const judged: Judged[] = [];
  const absent: string[] = [];
  for (const label of await readLabels(corpus)) {
    const repository = await readRepository(label, corpus, checkouts);
    if (repository === null) absent.push(label.repo);
    else judged.push(judge(label, repository));
  }
  return { judged, absent };
}

/** What moved goes to standard error, since standard output may be JSON. */
async function compareGolden(path: string, judged: readonly Judged[], update: boolean): Promise<number> {
  const text = goldenText(judged);
  if (!existsSync(path)) {
    await writeFile(path, text);
    process.stderr.write(`golden: wrote ${path}\n`);
    return exitCodes.done;
  }
  const moves = movesBetween(await readFile(path, "utf8"), text);
  process.stderr.write(movesText(moves));
  if (moves.length === 0) return exitCodes.done;
  if (!update) return exitCodes.moved;
  await writeFile(path, text);
  return exitCodes.done;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`evaluate: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = exitCodes.usage;
}
