import { isDeepStrictEqual } from "node:util";
import { parseIni } from "../facts/formats/ini.ts";
import { appendBlock, type Edit, refused } from "./edit.ts";

/**
 * Appends sections that the file does not have yet to a file that Python's configparser reads. Refused where the file does
 * not parse, or where anything but these sections would change.
 */
export function appendIniSections(text: string | undefined, block: string): Edit {
  const before = text ?? "";
  if (before.startsWith("\uFEFF"))
    return refused("it begins with a byte-order mark, which Python's INI parser rejects");
  const old = parseIni(before);
  if (old.problem) return refused(`it does not parse: ${old.problem.message}`);
  const after = appendBlock(before, block);
  const edited = parseIni(after);
  if (edited.problem) return refused(`sections cannot be appended to it: ${edited.problem.message}`);
  const kept = edited.sections.slice(0, old.sections.length);
  return isDeepStrictEqual(kept, old.sections) ? { ok: true, text: after } : refused("its other sections would change");
}
