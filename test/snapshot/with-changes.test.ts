import { expect, test } from "vitest";
import { snapshotFromFiles } from "../../src/snapshot/from-files.ts";
import { withChanges } from "../../src/snapshot/with-changes.ts";

test("new and changed files stand in the tree and in the texts; the rest stays", () => {
  const before = snapshotFromFiles({ "b.py": "b\n", "d.py": "d\n" }, { defaultBranch: "main" });
  const after = withChanges(before, [
    { path: "a.sh", mode: "executable", before: undefined, after: "é\n" },
    { path: "b.py", mode: "file", before: "b\n", after: "c\n" },
  ]);
  expect(after.tree.entries).toEqual([
    { path: "a.sh", kind: "executable", size: 3 },
    { path: "b.py", kind: "file", size: 2 },
    { path: "d.py", kind: "file", size: 2 },
  ]);
  expect(after.files.get("b.py")).toEqual({ kind: "text", text: "c\n" });
  expect(after.files.get("d.py")).toEqual({ kind: "text", text: "d\n" });
  expect(after.defaultBranch).toBe("main");
  expect(before.files.get("b.py")).toEqual({ kind: "text", text: "b\n" });
});
