import type { Requirement, Stated } from "../../packaging.ts";
import { keysIn, textIn } from "../nested.ts";
import { readRequirement } from "../requirement.ts";
import { packageFolder } from "./declaration.ts";
import type { PyprojectFile } from "./pyproject.ts";

interface Poetry {
  readonly name: Stated<string> | null;
  readonly version: Stated<string> | null;
  readonly requiresPython: Stated<string> | null;
  readonly packages: readonly Stated<string>[];
  readonly requirements: readonly Requirement[];
}

const tool = ["tool", "poetry"];

/** Reads `[tool.poetry]` of a pyproject.toml. */
export function readPoetry(root: unknown, file: PyprojectFile): Poetry {
  const groups = keysIn(root, [...tool, "group"]).map((group) => [...tool, "group", group, "dependencies"]);
  const tables = [[...tool, "dependencies"], [...tool, "dev-dependencies"], ...groups];
  return {
    name: file.stated([...tool, "name"]),
    version: file.stated([...tool, "version"]),
    requiresPython: file.stated([...tool, "dependencies", "python"]),
    packages: listedPackages(file),
    requirements: tables.flatMap((table) =>
      keysIn(root, table).flatMap((name) => {
        const { path, line } = file.at(name, [...table, name]);
        const constraint = textIn(root, [...table, name]) ?? "";
        const requirement = name === "python" ? null : readRequirement(name, path, line);
        return requirement ? { ...requirement, text: `${name} ${constraint}`.trim() } : [];
      }),
    ),
  };
}

function listedPackages(file: PyprojectFile): readonly Stated<string>[] {
  const packages = file.value([...tool, "packages"]);
  if (!Array.isArray(packages)) return [];
  return packages.flatMap((item, index) => {
    const include = textIn(item, ["include"]);
    const folder = include && packageFolder(textIn(item, ["from"]) ?? "", include.split("/")[0] ?? "");
    return folder ? [file.at(folder, [...tool, "packages", index])] : [];
  });
}
