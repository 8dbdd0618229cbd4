import { type ParseArgsOptionsConfig, parseArgs } from "node:util";

/** Wrong usage or configuration: exit code 2. Each line of the message is one diagnostic. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Parses a command's arguments strictly; what is wrong becomes a `UsageError` of one line. */
export function parseArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node adds advice on how to pass what looks like an option; the first sentence says what is wrong.
    throw new UsageError(firstSentence(message));
  }
}

/** The value if it is one of the choices; else a `UsageError` that names them. */
export function oneOf<const Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`${option} must be one of ${choices.join(", ")}, not "${value}"`);
  return found;
}

export function atMostOne(positionals: readonly string[], what: string): string | undefined {
  if (positionals.length > 1) throw new UsageError(`only one ${what} can be given, not ${positionals.length}`);
  return positionals[0];
}

/** The value as it is; an empty one, as an unset variable of a shell leaves it, is a `UsageError`. */
export function notEmpty(what: string, value: string | undefined): string | undefined {
  if (value === "") throw new UsageError(`${what} is empty`);
  return value;
}

function firstSentence(message: string): string {
  const [line = ""] = message.split("\n", 1);
  const sentence = line.split(". ", 1)[0] ?? line;
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
