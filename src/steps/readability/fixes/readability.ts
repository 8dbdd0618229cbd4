import type { Settings } from "../../../config/settings.ts";
import type { FactValues } from "../../../facts/facts.ts";
import type { ToolConfig, ToolName } from "../../../facts/tool-config.ts";
import type { readabilityMessages } from "../../../report/messages/en/fixes/readability.ts";
import { Draft } from "../../../review/draft.ts";
import { defineFix, knownFacts, nothingProposed, type Proposal } from "../../../review/fix.ts";
import ciLints from "../ci-lints.ts";
import ciWorkflow from "../ci-workflow.ts";
import preCommit from "../pre-commit.ts";
import { workingUses } from "../tool-verdict.ts";
import { addHooks, addWorkflow } from "./automation.ts";
import { addSettings } from "./settings.ts";
import { mypyScope } from "./todays-code/mypy-scope.ts";
import { readTodaysCode } from "./todays-code/todays-code.ts";

const needed = ["snapshot", "wholeSnapshot", "toolConfig", "workflows", "packaging", "python", "codeQuality"] as const;
export type ReadabilityDraft = Draft<typeof readabilityMessages>;
export type Known = Pick<FactValues, (typeof needed)[number]>;

/**
 * Settings for the tools that are missing, with today's findings as baselines, hooks that run them, and a CI workflow. What
 * is missing is what the checks of the step do not find.
 */
const readability = defineFix({
  id: "readability",
  step: "readability",
  repairs: ["formatter", "linter", "type-checker", "pre-commit", "ci-workflow", "ci-lints"],
  propose(facts, settings) {
    const known = knownFacts(facts, needed);
    return known === null ? nothingProposed : proposeFor(known, settings);
  },
});
export default readability;

function proposeFor(known: Known, settings: Settings): Proposal {
  const { wholeSnapshot, toolConfig, workflows, packaging, codeQuality } = known;
  const draft = new Draft<typeof readabilityMessages>(wholeSnapshot);
  const missing = {
    formatter: workingUses(toolConfig, "formatter").length === 0,
    linter: workingUses(toolConfig, "linter").length === 0,
    typeChecker: workingUses(toolConfig, "type-checker").length === 0,
    hooks: preCommit.run({ toolConfig }, settings).verdict !== "pass",
    workflow: [ciLints.run({ workflows, toolConfig }, settings), ciWorkflow.run({ workflows }, settings)].some(
      ({ verdict }) => verdict !== "pass",
    ),
  };
  if (!Object.values(missing).includes(true)) return draft.proposal;

  const code = readTodaysCode(wholeSnapshot, codeQuality.lineLength.value);
  if (code.tooLarge) {
    draft.remark(null, "readability/too-large");
    return draft.proposal;
  }
  if (code.texts.size + code.unparsable.length === 0) {
    draft.remark(null, "readability/no-python");
    return draft.proposal;
  }
  const scope = mypyScope(code, packaging, known.python);
  const added = addSettings(draft, missing, { known, settings, code, scope });
  const present = toolsInUse(toolConfig);
  if (missing.hooks || added.length > 0) addHooks(draft, known, missing.hooks ? [...present, ...added] : added);
  if (missing.workflow || added.length > 0)
    addWorkflow(draft, known, { present: missing.workflow ? present : [], added, code });
  if (draft.proposal.changes.length > 0) remarkOnLeftOut(draft, code);
  return draft.proposal;
}

function toolsInUse(toolConfig: ToolConfig): readonly ToolName[] {
  const kinds = ["formatter", "linter", "type-checker"] as const;
  return [...new Set(kinds.flatMap((kind) => workingUses(toolConfig, kind)).map(({ tool }) => tool))];
}

function remarkOnLeftOut(draft: ReadabilityDraft, code: ReturnType<typeof readTodaysCode>): void {
  if (code.unparsable.length > 0) draft.remark(null, "readability/unparsable", { files: code.unparsable });
  if (code.unread.length > 0) draft.remark(null, "readability/unread", { files: code.unread });
  if (code.foreignFolders.length > 0)
    draft.remark(null, "readability/foreign-folders", { folders: code.foreignFolders });
}
