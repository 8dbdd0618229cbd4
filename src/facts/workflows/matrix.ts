import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { workflowParser } from "./parser.ts";
import { type ShellCommand, splitScript } from "./shell.ts";

/** Texts of a job's matrix by the key that they stand under, at whatever depth. */
export type MatrixValues = ReadonlyMap<string, ReadonlySet<string>>;

/** Values of one key that are tried; a matrix of versions may hold hundreds, which say nothing new. */
const mostValues = 20;
/** Longest value that is taken for a command or a part of one, in UTF-16 units. */
const longestValue = 500;

export function matrixValues(job: MappingToken): MatrixValues {
  const values = new Map<string, Set<string>>();
  const { isMapping, isSequence, isString } = workflowParser();
  const visit = (token: TemplateToken, key: string): void => {
    if (isMapping(token)) for (const pair of token) visit(pair.value, pair.key.toString());
    else if (isSequence(token)) for (let at = 0; at < token.count; at += 1) visit(token.get(at), key);
    else if (isString(token) && token.value.length <= longestValue) {
      const known = values.get(key) ?? new Set<string>();
      values.set(key, known.size < mostValues ? known.add(token.value) : known);
    }
  };
  const strategy = job.find("strategy");
  if (strategy) visit(strategy, "strategy");
  return values;
}

/** The command with `${{ matrix.key }}` replaced by each of its values; the command itself where the matrix is not known. */
export function withMatrix(command: ShellCommand, matrix: MatrixValues): readonly ShellCommand[] {
  const expression = /\$\{\{\s{0,9}matrix\.(?:[\w-]{1,99}\.){0,9}([\w-]{1,99})\s{0,9}\}\}/.exec(command.command);
  const values = matrix.get(expression?.[1] ?? "");
  if (!expression || !values) return [command];
  const { line } = command;
  return [...values].flatMap((value) => {
    const script = command.command.replace(expression[0], () => value);
    return splitScript(script, line).map((part) => ({ command: part.command, line }));
  });
}
