import type { Requirement } from "../packaging.ts";

/** A package name as PyPI compares it (PEP 503): lower case, one `-` for any run of `-`, `_` and `.`. */
export function normalisedName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, "-");
}

const leadingName = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?/;
const address = /^(?:-e\s+|--editable[\s=]+)?(?:(?:git|hg|svn|bzr)\+|https?:\/\/|file:)/i;

/**
 * Reads one requirement as pip and PEP 508 write it: `name[extra]>=1; marker`, `name @ address`, an address with `#egg=name`,
 * of a repository, or of a wheel. Null where no package is named (`.`, a local path, an option).
 */
export function readRequirement(text: string, path: string, line: number | null): Requirement | null {
  const written = text.trim();
  const name = address.test(written) ? nameInAddress(written) : nameAtStart(written);
  return name ? { name: normalisedName(name), text: written, path, line } : null;
}

function nameAtStart(text: string): string | undefined {
  const name = leadingName.exec(text)?.[0];
  if (!name) return undefined;
  const rest = text.slice(name.length).trimStart();
  return rest === "" || /^[[(<>=!~;@,#]/.test(rest) ? name : undefined;
}

function nameInAddress(text: string): string | undefined {
  const egg = /[#&]egg=([A-Za-z0-9._-]+)/.exec(text)?.[1];
  if (egg) return egg;
  const pathPart = text.split(/[#?\s]/).find((part) => part.includes("/")) ?? "";
  const last = pathPart.slice(pathPart.lastIndexOf("/") + 1).split("@")[0] ?? "";
  if (/\.(whl|tar\.gz|zip)$/.test(last)) return last.split("-")[0];
  return last.replace(/\.git$/, "") || undefined;
}
