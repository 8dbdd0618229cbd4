/** Writes the generated parts of the documentation. A test fails when they are stale. */
import { readFileSync, writeFileSync } from "node:fs";
import { generatedDocs } from "./docs.ts";

for (const [path, text] of generatedDocs((path) => readFileSync(path, "utf8"))) {
  if (readFileSync(path, "utf8") === text) continue;
  writeFileSync(path, text);
  console.log(`wrote ${path}`);
}
