import { createRequire, findPackageJSON, registerHooks } from "node:module";
import { join } from "node:path";
import type * as WorkflowParser from "@actions/workflow-parser";

let parser: typeof WorkflowParser | undefined;

/**
 * GitHub's own workflow parser. Loaded at first use, because loading takes some 80 ms that a repository without workflows
 * need not pay. Loaded with an import hook, because the package imports its JSON files without the `type: "json"` attribute
 * that Node asks for.
 */
export function workflowParser(): typeof WorkflowParser {
  parser ??= loadParser();
  return parser;
}

function loadParser(): typeof WorkflowParser {
  const packageFile = findPackageJSON("@actions/workflow-parser", import.meta.url);
  if (packageFile === undefined) throw new Error("the package @actions/workflow-parser is not installed");
  const hooks = registerHooks({
    load(url, context, nextLoad) {
      if (!url.endsWith(".json")) return nextLoad(url, context);
      return nextLoad(url, { ...context, importAttributes: { ...context.importAttributes, type: "json" } });
    },
  });
  try {
    return createRequire(import.meta.url)(join(packageFile, "..", "dist", "index.js"));
  } finally {
    hooks.deregister();
  }
}
