#!/usr/bin/env node
// No other import may stand here: it would be loaded, and fail, before an old Node is told apart.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  await import("./cli.ts");
} else {
  process.stderr.write(
    `ml-repo-review needs Node 22.18 or newer, and this is Node ${process.versions.node}: see https://nodejs.org\n`,
  );
  process.exitCode = 2;
}
