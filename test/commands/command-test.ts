import { runCommandLine } from "../../src/commands/command-line.ts";

/** Runs a command line in this process, with its output as text. */
export async function command(
  args: readonly string[],
  { directory = process.cwd(), env = {} }: { readonly directory?: string; readonly env?: Record<string, string> } = {},
) {
  let out = "";
  let err = "";
  const code = await runCommandLine(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env,
    directory,
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
  });
  return { code, out, err };
}
