import type { Requirement } from "../packaging.ts";
import { basename, dirname } from "../tree.ts";
import { readRequirement } from "./requirement.ts";

const fileName = /^(?:[\w.-]*[-_.])?requirements?(?:[-_.][\w.-]*)?\.(?:txt|in|pip)$/i;
const reqsName = /^(?:[\w-]*[-_])?reqs?(?:[-_][\w-]*)?\.txt$/i;
const inFolder = /(?:^|\/)(?:requirements?|reqs)\/[^/]+\.(?:txt|in|pip)$/i;

/** `requirements.txt`, `requirements-dev.txt`, `dev_requirements.in`, `requirements/base.txt`. */
export function isRequirementsTxt(path: string): boolean {
  const name = basename(path);
  return fileName.test(name) || reqsName.test(name) || inFolder.test(path);
}

interface RequirementsTxt {
  readonly requirements: readonly Requirement[];
  /** Files that `-r` names, as paths of the tree. */
  readonly includes: readonly string[];
}

/** Reads a file in pip's requirements format. A line that is neither requirement nor option is passed over. */
export function readRequirementsTxt(text: string, path: string): RequirementsTxt {
  const requirements: Requirement[] = [];
  const includes: string[] = [];
  for (const { text: line, line: number } of logicalLines(text)) {
    const include = /^(?:-r|--requirement)[\s=]*(\S+)/.exec(line)?.[1];
    if (include) {
      includes.push(joinPath(dirname(path), include));
      continue;
    }
    const isOption = line.startsWith("-") && !/^(-e|--editable)[\s=]/.test(line);
    const requirement = isOption ? null : readRequirement(withoutOptions(line), path, number);
    if (requirement) requirements.push(requirement);
  }
  return { requirements, includes };
}

/** Lines joined at `\`, without comments, each with the line that it begins at. */
function logicalLines(text: string): readonly { readonly text: string; readonly line: number }[] {
  const lines: { text: string; line: number }[] = [];
  let open: { parts: string[]; line: number } | null = null;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .entries()) {
    const content = withoutComment(raw).trim();
    const continues = content.endsWith("\\");
    open ??= { parts: [], line: index + 1 };
    open.parts.push(continues ? content.slice(0, -1) : content);
    if (continues) continue;
    const joined = open.parts.join(" ").trim();
    if (joined !== "") lines.push({ text: joined, line: open.line });
    open = null;
  }
  return lines;
}

/** pip begins a comment at `#` where it starts the line or follows white space: an address keeps its `#egg=`. */
function withoutComment(line: string): string {
  if (line.trimStart().startsWith("#")) return "";
  const start = line.search(/\s#/);
  return start === -1 ? line : line.slice(0, start);
}

function withoutOptions(line: string): string {
  const option = line.search(/\s--(?:hash|config-settings|global-option|install-option)\b/);
  return option === -1 ? line : line.slice(0, option);
}

/** A path below a folder, with `./` and `../` resolved; what leads out of the tree names no file of it. */
function joinPath(folder: string, path: string): string {
  const parts: string[] = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
