import type { FactSource } from "./facts.ts";
import { type NotebookContent, parseNotebook } from "./notebooks/parse-notebook.ts";
import { isVendored } from "./tree.ts";

export interface Notebook extends NotebookContent {
  readonly path: string;
}

export interface NotebooksFact {
  readonly notebooks: readonly Notebook[];
  /** Notebooks that are no valid notebook JSON, with the reason. */
  readonly broken: readonly { readonly path: string; readonly message: string }[];
  /** Notebooks that are there but were not read (too large). Their presence counts, their content is unknown. */
  readonly unread: readonly string[];
}

/** Reads the repository's own notebooks; vendored ones and editor checkpoints are left out. */
export function readNotebooks({ snapshot }: FactSource): NotebooksFact {
  const notebooks: Notebook[] = [];
  const broken: { readonly path: string; readonly message: string }[] = [];
  const unread: string[] = [];
  for (const { path, kind } of snapshot.tree.entries) {
    if (!/\.ipynb$/i.test(path) || kind === "submodule" || kind === "symlink" || isVendored(path)) continue;
    const content = snapshot.files.get(path);
    if (content === undefined || (content.kind === "unreadable" && /too-large|not-read/.test(content.reason))) {
      unread.push(path);
    } else if (content.kind === "unreadable") broken.push({ path, message: content.reason });
    else {
      const parsed = parseNotebook(content.text);
      if (typeof parsed === "string") broken.push({ path, message: parsed });
      else notebooks.push({ path, ...parsed });
    }
  }
  return { notebooks, broken, unread };
}
