import type { Edit } from "../../../edit/edit.ts";
import type { ReadabilityFixCode, readabilityFixMessages } from "../../../report/messages/en/readability-fix.ts";
import type { FileChange, Proposal, Remark } from "../../../review/fix.ts";
import type { Snapshot } from "../../../snapshot/snapshot.ts";

type ArgumentsOf<Code extends ReadabilityFixCode> = Parameters<(typeof readabilityFixMessages)[Code]>;

/** A proposal in the making. */
export class Draft {
  readonly #snapshot: Snapshot;
  readonly #changes = new Map<string, FileChange>();
  readonly #remarks: Remark[] = [];

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  get proposal(): Proposal {
    return { changes: [...this.#changes.values()], remarks: this.#remarks };
  }

  /** The tree holds an entry of that path, or the draft adds one. */
  has(path: string): boolean {
    return this.#changes.has(path) || this.#snapshot.tree.entries.some((entry) => entry.path === path);
  }

  /** Edits or creates a file. False, with a remark, where it had to be left alone. */
  edit(path: string, edit: (text: string | undefined) => Edit): boolean {
    const entry = this.#snapshot.tree.entries.find((candidate) => candidate.path === path);
    const content = this.#snapshot.files.get(path);
    if (entry && (content?.kind !== "text" || entry.kind === "symlink" || entry.kind === "submodule")) {
      return this.#refuse(path, "its text could not be read");
    }
    const before = content?.kind === "text" ? content.text : undefined;
    const result = edit(this.#changes.get(path)?.after ?? before);
    if (!result.ok) return this.#refuse(path, result.reason);
    this.#changes.set(path, {
      path,
      mode: entry?.kind === "executable" ? "executable" : "file",
      before,
      after: result.text,
    });
    return true;
  }

  remark<Code extends ReadabilityFixCode>(path: string | null, code: Code, ...[args]: ArgumentsOf<Code>): void {
    this.#remarks.push({ code, args: args ?? {}, path });
  }

  #refuse(path: string, reason: string): false {
    this.remark(null, "readability/refused", { path, reason });
    return false;
  }
}
