import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const source = stripTypeScriptTypes(readFileSync("src/bin.ts", "utf8")).replace("./cli.ts", "./cli.js");
const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } };
const oldest = engines.node.replace(">=", "");

/** Runs the program's first file as if Node had another version. */
function runUnder(version: string) {
  const directory = mkdtempSync(join(tmpdir(), "ml-repo-review-bin-"));
  writeFileSync(join(directory, "package.json"), '{ "type": "module" }');
  writeFileSync(join(directory, "cli.js"), 'process.stdout.write("started");');
  writeFileSync(
    join(directory, "bin.js"),
    source.replace("process.versions.node.split", `${JSON.stringify(version)}.split`),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(directory, "bin.js")], { encoding: "utf8" });
  rmSync(directory, { recursive: true });
  return { status, stdout, stderr };
}

test.each([`${oldest}.0`, "24.0.0", "30.1.2"])("starts under Node %s", (version) => {
  expect(runUnder(version)).toEqual({ status: 0, stdout: "started", stderr: "" });
});

test.each(["20.20.2", "22.17.1"])("under Node %s it names the Node that it needs, in one line", (version) => {
  const { status, stdout, stderr } = runUnder(version);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(new RegExp(`^ml-repo-review needs Node ${oldest} or newer[^\\n]*\\n$`));
});

test("imports nothing statically: an old Node must get as far as the sentence", () => {
  expect(source).not.toMatch(/^import /m);
});
