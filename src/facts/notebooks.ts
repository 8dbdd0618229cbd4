import type { FactSource } from "./facts.ts";
export interface Notebook {
  readonly path: string;
  /** Sources of the code cells, in order. */
  readonly codeCells: readonly string[];
  readonly markdownCells: readonly string[];
  /** Top-level modules that the code cells import. */
  readonly imports: readonly string[];
  /** Colab addresses in its cells. */
  readonly colabLinks: readonly string[];
}

export interface NotebooksFact {
  readonly notebooks: readonly Notebook[];
  /** Notebooks that are no valid notebook JSON, with the reason. */
  readonly broken: readonly { readonly path: string; readonly message: string }[];
  /** Notebooks that are there but were not read (too large). Their presence counts, their content is unknown. */
  readonly unread: readonly string[];
}

export function readNotebooks(_source: FactSource): NotebooksFact {
  throw new Error("to be written");
}
