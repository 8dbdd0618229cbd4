import { evidenceAt } from "../../facts/evidence.ts";
import type { HookConfig } from "../../facts/tool-config.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, warn } from "../../review/verdict.ts";
import { placesOf, toolNames } from "./tool-verdict.ts";

export default defineCheck({
  id: "pre-commit",
  step: "readability",
  requires: ["toolConfig"],
  run({ toolConfig }) {
    const uses = toolConfig.uses.filter((use) => use.how === "hook" && use.kind !== "hook-runner");
    const working = toolConfig.hookConfigs.filter(({ problem, path, runner }) => {
      // Husky is a runner for JavaScript: without a Python tool in it, it says nothing of this code.
      return problem === null && (runner !== "husky" || uses.some((use) => use.path === path));
    });
    const withHooks = working.filter(({ hooks }) => hooks.length > 0);
    const [first] = withHooks;
    if (first && uses.length > 0) {
      const config = withHooks.find(({ path }) => path === uses[0]?.path) ?? first;
      const args = { runner: config.runner, hooks: config.hooks.length, tools: toolNames(uses) };
      const sameFile = uses.filter(({ path }) => path === config.path);
      return pass("pre-commit/configured", args, [
        ...placesOf(sameFile),
        ...sameFile.slice(1, 3).map(({ path, line, text }) => evidenceAt(path, line, text)),
      ]);
    }
    if (first) {
      const args = { runner: first.runner, path: first.path, hooks: first.hooks.length };
      return warn("pre-commit/no-python-tool", args, [atFirstHook(first)]);
    }
    const broken = toolConfig.hookConfigs.find(({ problem }) => problem !== null);
    if (broken?.problem) {
      const { path, problem } = broken;
      const args = { path, message: problem.message };
      return warn("pre-commit/broken", args, [evidenceAt(path, problem.line, problem.message)]);
    }
    const [empty] = working;
    if (empty) return warn("pre-commit/no-hooks", { path: empty.path }, [evidenceAt(empty.path, null, empty.path)]);
    return fail("pre-commit/none", {});
  },
});

function atFirstHook({ path, hooks }: HookConfig) {
  return evidenceAt(path, hooks[0]?.line ?? null, hooks[0]?.id ?? path);
}
