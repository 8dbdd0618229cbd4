/** What a command may touch of the process around it. */
export interface CommandIo {
  /** Standard output: results. */
  readonly out: (text: string) => void;
  /** Standard error: progress and diagnostics. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Directory that relative paths start from. */
  readonly directory: string;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Width of the terminal in columns, where there is one. */
  readonly columns: number | undefined;
}

/** Each file of a command exports these two. */
export interface Command {
  /** The text of `--help`. */
  readonly usage: string;
  /** Arguments after the command's name; resolves to the exit code. Usage errors and unreadable targets are thrown. */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

export const exitCodes = { done: 0, failOnMet: 1, usage: 2, unreadable: 3, crash: 70 } as const;

export function processIo(): CommandIo {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    directory: process.cwd(),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns,
  };
}

/** Whether to colour: only on a terminal. `FORCE_COLOR` asks for colour elsewhere too; `NO_COLOR` forbids it in any case. */
export function wantsColor({ env, outIsTerminal }: CommandIo): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return outIsTerminal && env.TERM !== "dumb";
}
