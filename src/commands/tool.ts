import { readFileSync } from "node:fs";
import type { Tool } from "../report/json.ts";

/** Name and version of this package: package.json lies above `src/` and above `dist/` alike. */
export const tool: Tool = packageFile();

function packageFile(): Tool {
  const { name, version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as Tool;
  return { name, version };
}
