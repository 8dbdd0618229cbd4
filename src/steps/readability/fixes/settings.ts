import type { Settings } from "../../../config/settings.ts";
import { appendIniSections } from "../../../edit/ini.ts";
import { appendTomlTables } from "../../../edit/toml.ts";
import type { ToolName, ToolUse } from "../../../facts/tool-config.ts";
import { blackTable } from "./black.ts";
import { flake8Section } from "./flake8.ts";
import { mypySections } from "./mypy.ts";
import type { Known, ReadabilityDraft } from "./readability.ts";
import { outsideOf, ruffFormatTable, ruffTables } from "./ruff.ts";
import type { MypyScope } from "./todays-code/mypy-scope.ts";
import type { TodaysCode } from "./todays-code/todays-code.ts";

interface Basis {
  readonly known: Known;
  readonly settings: Settings;
  readonly code: TodaysCode;
  readonly scope: MypyScope | null;
}

interface Missing {
  readonly formatter: boolean;
  readonly linter: boolean;
  readonly typeChecker: boolean;
}

/** Adds the settings that are missing; returns the tools that are set up by it, in the order in which CI runs them. */
export function addSettings(draft: ReadabilityDraft, missing: Missing, basis: Basis): readonly ToolName[] {
  const ruffUses = basis.known.toolConfig.uses.filter(({ tool }) => tool === "ruff" || tool === "ruff-format");
  const isRuff = ruffUses.length > 0 || (basis.settings.toolchain === "ruff" && missing.formatter && missing.linter);
  const layoutAndLint = isRuff ? addRuff(draft, missing, ruffUses, basis) : addBlackAndFlake8(draft, missing, basis);
  return [...layoutAndLint, ...(missing.typeChecker ? addMypy(draft, basis) : [])];
}

function addBlackAndFlake8(draft: ReadabilityDraft, missing: Missing, { known, code }: Basis): readonly ToolName[] {
  const tools: ToolName[] = [];
  const lineLength = known.codeQuality.lineLength.value;
  const pythonVersion = known.packaging.pythonVersion?.value ?? null;
  if (missing.formatter) {
    const table = blackTable(code, lineLength, pythonVersion);
    if (draft.edit("pyproject.toml", (text) => appendTomlTables(text, [["tool", "black"]], table))) {
      tools.push("black");
      draft.remark("pyproject.toml", "readability/black-added", { lineLength, unformatted: code.unformatted.length });
    }
  }
  if (missing.linter && draft.edit("setup.cfg", (text) => appendIniSections(text, flake8Section(code, lineLength)))) {
    tools.push("flake8");
    const findings = [...code.findings.values()].reduce((sum, codes) => sum + codes.length, 0);
    draft.remark("setup.cfg", "readability/flake8-added", { findings, files: code.findings.size });
  }
  return tools;
}

/** A repository that uses ruff for one thing uses it for the other too, rather than a second tool. */
function addRuff(
  draft: ReadabilityDraft,
  missing: Missing,
  uses: readonly ToolUse[],
  { known, code }: Basis,
): readonly ToolName[] {
  if (!missing.formatter && !missing.linter) return [];
  const lineLength = known.codeQuality.lineLength.value;
  const home = uses.find(({ how, path }) => how === "settings" && !path.includes("/"))?.path;
  if (home === undefined) {
    const tables = ruffTables(code, { lineLength, pythonVersion: known.packaging.pythonVersion?.value ?? null });
    if (!draft.edit("pyproject.toml", (text) => appendTomlTables(text, [["tool", "ruff"]], tables))) return [];
    draft.remark("pyproject.toml", "readability/ruff-added", { lineLength });
    return ["ruff-format", "ruff"];
  }
  if (!missing.formatter) return [];
  const stubs = [...code.texts.keys()].filter((path) => path.endsWith(".pyi"));
  const files = [...outsideOf(code), ...new Set([...known.codeQuality.unformatted, ...stubs])];
  const name = home === "pyproject.toml" ? ["tool", "ruff", "format"] : ["format"];
  const table = ruffFormatTable(name.join("."), files);
  if (!draft.edit(home, (text) => appendTomlTables(text, [name], table))) return [];
  draft.remark(home, "readability/ruff-format-added", { unformatted: known.codeQuality.unformatted.length });
  return ["ruff-format"];
}

function addMypy(draft: ReadabilityDraft, { scope }: Basis): readonly ToolName[] {
  if (scope === null) {
    draft.remark(null, "readability/no-mypy");
    return [];
  }
  if (!draft.edit("setup.cfg", (text) => appendIniSections(text, mypySections(scope)))) return [];
  draft.remark("setup.cfg", "readability/mypy-added", { scope: scope.files, modules: scope.modules.length });
  return ["mypy"];
}
