import type { Edit } from "../edit/edit.ts";
import type { RemarkSentences } from "../report/messages/fix-messages.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { FileChange, Proposal, Remark } from "./fix.ts";

type CodeOf<Messages extends { readonly remarks: RemarkSentences }> = keyof Messages["remarks"] & string;

/** A proposal in the making. `Messages` is the type of the fix's messages: only what they can say can be remarked. */
export class Draft<Messages extends { readonly remarks: RemarkSentences }> {
  readonly #snapshot: Snapshot;
  readonly #changes = new Map<string, FileChange>();
  readonly #remarks: Remark[] = [];

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  get proposal(): Proposal {
    const changes = [...this.#changes.values()].filter(({ before, after }) => before !== after);
    return { changes, remarks: this.#remarks };
  }

  /** The tree holds an entry of that path, or the draft adds one. */
  has(path: string): boolean {
    const change = this.#changes.get(path);
    return change ? change.after !== undefined : this.#entry(path) !== undefined;
  }

  /** Edits or creates a file. False, with a remark, where it had to be left alone. */
  edit(path: string, edit: (text: string | undefined) => Edit): boolean {
    const entry = this.#entry(path);
    const content = this.#snapshot.files.get(path);
    if (entry && (content?.kind !== "text" || entry.kind === "symlink" || entry.kind === "submodule")) {
      return this.#refuse(path, "its text could not be read");
    }
    const before = content?.kind === "text" ? content.text : undefined;
    const earlier = this.#changes.get(path);
    const result = edit(earlier ? earlier.after : before);
    if (!result.ok) return this.#refuse(path, result.reason);
    const mode = entry?.kind === "executable" ? "executable" : "file";
    this.#changes.set(path, { path, mode, before, after: result.text });
    return true;
  }

  /** Creates a file that is not there yet. False, silently, where something stands at its path. */
  create(path: string, text: string): boolean {
    if (this.has(path)) return false;
    return this.edit(path, () => ({ ok: true, text }));
  }

  /** Removes a file whose text is known. False, with a remark, where it is not. */
  remove(path: string): boolean {
    const content = this.#snapshot.files.get(path);
    const entry = this.#entry(path);
    if (content?.kind !== "text" || entry === undefined) return this.#refuse(path, "its text could not be read");
    const mode = entry.kind === "executable" ? "executable" : "file";
    this.#changes.set(path, { path, mode, before: content.text, after: undefined });
    return true;
  }

  remark<Code extends CodeOf<Messages>>(
    path: string | null,
    code: Code,
    ...[args]: Parameters<Messages["remarks"][Code]>
  ): void {
    this.#remarks.push({ code, args: args ?? {}, path });
  }

  #entry(path: string) {
    return this.#snapshot.tree.entries.find((entry) => entry.path === path);
  }

  #refuse(path: string, reason: string): false {
    this.#remarks.push({ code: "fix/refused", args: { path, reason }, path: null });
    return false;
  }
}
