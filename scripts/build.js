// Plain JavaScript, so that whatever Node npm runs under can build: `npm ci` calls it as `prepare`.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const compiler = at("node_modules/typescript/bin/tsc");

if (!existsSync(compiler)) {
  // `npm ci --omit=dev`: the sources run as they are under a Node that this package supports.
  process.stderr.write("build: skipped, the development dependencies are not installed\n");
} else {
  // Types are checked by `npm run types`; a build only takes them off.
  rmSync(at("dist"), { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, [compiler, "-p", at("tsconfig.build.json"), "--noCheck"], {
    stdio: "inherit",
  });
  if (status === 0) chmodSync(at("dist/bin.js"), 0o755);
  process.exitCode = status ?? 1;
}
