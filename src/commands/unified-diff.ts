import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { FileChange } from "../review/fix.ts";

/** The changes as one patch that `git apply` takes, in the order given. */
export function unifiedDiff(changes: readonly FileChange[]): string {
  return changes.map(fileDiff).join("");
}

function fileDiff({ path, mode, before, after }: FileChange): string {
  const from = before === undefined ? "/dev/null" : `a/${path}`;
  const patch = createTwoFilesPatch(from, `b/${path}`, before ?? "", after, "", "", {
    headerOptions: FILE_HEADERS_ONLY,
  });
  if (before !== undefined) return patch;
  // Without this line git takes the mode of a plain file, and would read an empty new file as no change.
  const [, name = path] = /^\+\+\+ (.*)$/m.exec(patch) ?? [];
  const old = name.startsWith('"') ? `"a/${name.slice(3)}` : `a/${name.slice(2)}`;
  return `diff --git ${old} ${name}\nnew file mode ${mode === "executable" ? "100755" : "100644"}\n${patch}`;
}
