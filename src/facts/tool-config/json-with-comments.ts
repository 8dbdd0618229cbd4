import { firstLine, longestConfigFile, tooLarge, withoutByteOrderMark } from "../formats/config-file.ts";

/** Why JSON that may have comments and trailing commas (as pyright reads it) does not parse, or null where it does. */
export function jsonProblem(source: string): { readonly message: string; readonly line: number | null } | null {
  if (source.length > longestConfigFile) return { message: tooLarge().message, line: null };
  const text = withoutByteOrderMark(source);
  // A string that is never closed ends with its line: no part of the text is read twice.
  const withoutComments = text.replaceAll(
    /"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/g,
    (match) => (match.startsWith('"') ? match : match.replaceAll(/[^\n]/g, " ")),
  );
  const plain = withoutComments.replaceAll(/"(?:[^"\\\n]|\\.)*"?|,(?=\s*[\]}])/g, (match) =>
    match === "," ? "" : match,
  );
  try {
    JSON.parse(plain);
    return null;
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const line = position === undefined ? null : plain.slice(0, Number(position)).split("\n").length;
    return { message: firstLine(error).replace(/ in JSON at position.*$/, ""), line };
  }
}
