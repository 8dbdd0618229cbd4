import { z } from "zod";

const answer = z.enum(["yes", "partial", "no"]);
const names = z.array(z.string());

/** One repository as people labelled it; the corpus explains each field in its own README. Other fields are left out. */
const labelSchema = z.object({
  repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, "must be owner/name"),
  commit: z.string().nullish(),
  /** Path of the README in the tree, null where there is none. */
  readme: z.string().nullable(),
  lang: z.string().default("none"),
  kind: z.string().default(""),
  ml: answer,
  figure: answer,
  data: answer,
  train: answer,
  infer: answer,
  loader: answer,
  webapp: answer,
  package: answer,
  blog: answer,
  paper: answer,
  colab: answer,
  ci_lints: answer,
  precommit: answer,
  deps: answer,
  version: answer,
  pypi: answer,
  notebook: answer,
  formatter: names,
  linter: names,
  typing: names,
  ci: names,
  weights: names,
  main_folder: z.string().nullable(),
  /** SPDX id, `other` or `none`. */
  license: z.string(),
  /** Fields on which the labellers differed: they count neither way. */
  unsure: names.default([]),
});

export type Label = z.infer<typeof labelSchema>;
export type LabelField = Exclude<keyof Label, "repo" | "commit" | "readme" | "lang" | "kind" | "unsure">;

/** Labels from JSON lines. Throws an error that names the line when one is no label. */
export function parseLabels(text: string): readonly Label[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    return [parseLabel(line, index + 1)];
  });
}

function parseLabel(line: string, number: number): Label {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`labels, line ${number}: ${(error as Error).message}`);
  }
  const parsed = labelSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`labels, line ${number}: ${issue?.path.join(".")}: ${issue?.message}`);
}
