import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { FileChange } from "../review/fix.ts";

/** The changes as one patch that `git apply` takes, in the order given. */
export function unifiedDiff(changes: readonly FileChange[]): string {
  return changes.map(fileDiff).join("");
}

function fileDiff({ path, mode, before, after }: FileChange): string {
  const to = after === undefined ? "/dev/null" : `b/${path}`;
  const from = before === undefined ? "/dev/null" : `a/${path}`;
  const patch = createTwoFilesPatch(from, to, before ?? "", after ?? "", "", "", {
    headerOptions: FILE_HEADERS_ONLY,
  });
  if (before !== undefined && after !== undefined) return patch;
  // Without these lines git takes the mode of a plain file, and would read an empty file as no change.
  const quoted = (before === undefined ? /^\+\+\+ (.*)$/m : /^--- (.*)$/m).exec(patch)?.[1] ?? `b/${path}`;
  const [quote, name] = quoted.startsWith('"') ? ['"', quoted.slice(3)] : ["", quoted.slice(2)];
  const what = before === undefined ? "new file" : "deleted file";
  const bits = mode === "executable" ? "100755" : "100644";
  return `diff --git ${quote}a/${name} ${quote}b/${name}\n${what} mode ${bits}\n${patch}`;
}
