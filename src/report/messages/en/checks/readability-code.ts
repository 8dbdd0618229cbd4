import type { MessagesOf } from "../../../messages.ts";
import { count, phrase } from "../../../phrase.ts";

export const readabilityCodeMessages: MessagesOf<"formatted-code" | "lint-findings" | "type-hints"> = {
  "formatted-code/unreadable": () => phrase`the Python files could not be read as text`,
  "formatted-code/no-code": () => phrase`there is no Python code to format`,
  "formatted-code/baseline": ({ files }) =>
    phrase`what is new is formatted; ${count(files, "older file")} still stand in the baseline: format them and delete their lines`,
  "formatted-code/other-formatter": ({ formatter }) =>
    phrase`the code is formatted by ${formatter}, whose style only ${formatter} itself can check`,
  "formatted-code/unparsable": ({ files, total }) =>
    phrase`${count(files, "file")} of ${total} cannot be parsed as Python 3, the others are formatted; mend the syntax, then format`,
  "formatted-code/all": ({ total, lineLength }) =>
    phrase`${count(total, "file")} formatted, up to ${lineLength} columns`,
  "formatted-code/nearly": ({ unformatted, total, lines }) =>
    phrase`formatted but for ${count(lines, "line")} in ${unformatted} of ${count(total, "file")}; versions of a formatter differ that much`,
  "formatted-code/partly": ({ unformatted, total, lines, lineLength, command }) =>
    phrase`${unformatted} of ${count(total, "file")} not formatted (${count(lines, "line")}, ${lineLength} columns); run ${command}`,
  "formatted-code/mostly-not": ({ unformatted, total, lines, lineLength, command }) =>
    phrase`${unformatted} of ${count(total, "file")} not formatted (${count(lines, "line")}, ${lineLength} columns); run ${command}`,
  "lint-findings/unreadable": () => phrase`the Python files could not be read as text`,
  "lint-findings/no-code": () => phrase`there is no Python code to lint`,
  "lint-findings/none": ({ files }) => phrase`no findings in ${count(files, "file")}`,
  "lint-findings/baseline": ({ files }) =>
    phrase`nothing new; the findings of ${count(files, "file")} still stand in the baseline: mend them and delete their lines`,
  "lint-findings/errors": ({ findings, files, errors, example, finding }) =>
    phrase`${count(errors, "error")} among ${count(findings, "finding")} in ${count(files, "file")}; begin with ${example}: ${finding}`,
  "lint-findings/style": ({ findings, files, example, finding }) =>
    phrase`${count(findings, "finding")} in ${count(files, "file")}, none of them an error; begin with ${example}: ${finding}`,
  "type-hints/unreadable": () => phrase`the Python files could not be read as text`,
  "type-hints/no-functions": () => phrase`there are no functions to annotate`,
  "type-hints/all": ({ total }) => phrase`${count(total, "function")}, all with types`,
  "type-hints/most": ({ hinted, total, percent }) =>
    phrase`${hinted} of ${count(total, "function")} carry types (${percent} %)`,
  "type-hints/some": ({ hinted, total, percent }) =>
    phrase`${hinted} of ${count(total, "function")} carry types (${percent} %); add them to parameters and results of the others`,
  "type-hints/few-but-checked": ({ hinted, total, percent, checker }) =>
    phrase`${hinted} of ${count(total, "function")} carry types (${percent} %); ${checker} looks at new ones, the old ones are left to do`,
  "type-hints/few": ({ hinted, total, percent }) =>
    phrase`${hinted} of ${count(total, "function")} carry types (${percent} %); begin with the functions that others call`,
};
