import type { Readme, ReadmeCode, ReadmeCommand } from "../readme.ts";
import { basename } from "../tree.ts";
import { join, resolveScript, type ScriptIndex, scriptOf } from "./script.ts";
import { beginsWithProgram, type ShellCommand, shellCommands } from "./shell.ts";

const shellLanguages = new Set([
  "sh",
  "bash",
  "shell",
  "zsh",
  "console",
  "shell-session",
  "shellsession",
  "terminal",
  "cmd",
  "bat",
  "powershell",
  "ps",
  "ps1",
  "fish",
  "shellscript",
  "commandline",
]);
/** Commands of a README in its order: from code blocks, from inline code, and from prose that spells one out. */
export function commandsOf(
  readme: Pick<Readme, "code" | "prose">,
  index: ScriptIndex,
  repository: string | null,
): ReadmeCommand[] {
  const walk = new FolderWalk(index, repository);
  const blocks = [
    ...readme.code.map((code) => ({ line: code.line, commands: commandsInCode(code), isBlock: !code.inline })),
    ...readme.prose.map(({ text, line }) => ({ line, commands: commandsInProse(text, line), isBlock: false })),
  ].sort((a, b) => a.line - b.line);
  const found: ReadmeCommand[] = [];
  const seen = new Set<string>();
  for (const { commands, isBlock } of blocks) {
    if (isBlock) walk.beginBlock();
    for (const command of commands) {
      const key = `${command.line} ${command.text}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(walk.take(command));
    }
  }
  return found;
}

function commandsInCode(code: ReadmeCode): ShellCommand[] {
  if (code.inline) {
    const isCommand = beginsWithProgram(code.text.replace(/^[$!]\s*/, "")) && /\s|^\.\//.test(code.text.trim());
    return isCommand || /^[$!]\s*\w|^[A-Z_]+=\S+ \w/.test(code.text) ? shellCommands(code.text, code.line, false) : [];
  }
  const language = code.language?.replace(/[{}.]/g, "") ?? null;
  const isShell = language !== null && shellLanguages.has(language);
  const commands = shellCommands(code.text, code.line, isShell);
  return language === null ? [...commands, ...commandsInList(code)] : commands;
}

/** Four blanks make code of what was meant as a list: `    - 2. train: python train.py`. */
function commandsInList({ text, line }: ReadmeCode): ShellCommand[] {
  return text.split("\n").flatMap((item, index) => (/^\s*[-*] /.test(item) ? commandsInProse(item, line + index) : []));
}

/** A command in plain words: `python train.py --fold 0`, up to the end of its clause. */
function commandsInProse(text: string, line: number): ShellCommand[] {
  const commands: ShellCommand[] = [];
  for (const match of text.matchAll(spelledCommand)) {
    const start = match.index + (match[1] ?? "").length;
    const rest = text.slice(start, start + longestSpelled);
    const clause = rest.split(/["'”`，。；;)）]|, |\. |: | (?:and|or|to|then|for) /, 1)[0] ?? "";
    commands.push({ text: clause.replace(/[\s.,:]+$/, ""), line });
  }
  return commands;
}

/** A program that runs scripts, and the script's name after it. */
const spelledCommand =
  /(^|[\s"'“`:：(（，,])(?:python[\d.]*|py|bash|sh|streamlit run|torchrun)\s+(?:-\w+\s+)?[^\s"'”`，。)）]{1,200}\.(?:py|sh)\b/g;

/** Characters that a command in prose is followed for. */
const longestSpelled = 300;

/** Follows `cd` through the README, so that scripts are looked up where the reader would stand. */
class FolderWalk {
  private current = "";
  private readonly visited = new Set<string>([""]);
  /** Standing in another repository's checkout: its scripts are not ours to find. */
  private abroad = false;
  private readonly foreignClones = new Set<string>();
  private readonly index: ScriptIndex;
  private readonly repository: string | null;
  private hasCloned = false;

  constructor(index: ScriptIndex, repository: string | null) {
    this.index = index;
    this.repository = repository;
  }

  beginBlock(): void {
    this.current = "";
    this.abroad = false;
  }

  take({ text, line }: ShellCommand): ReadmeCommand {
    this.follow(text);
    const script = this.abroad ? null : scriptOf(text, this.index);
    if (script === null) return { text, line, script: null, scriptPath: null };
    return { text, line, script, scriptPath: resolveScript(script, [this.current, ...this.visited], this.index) };
  }

  private follow(command: string): void {
    const cloned = /^git\s+clone\s.*?([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:\s|$)/.exec(command.slice(0, 500));
    if (cloned) this.noteClone(`${cloned[1]}/${cloned[2]}`);
    const target = /^(?:cd|pushd)\s+["']?([^\s"']+)/.exec(command)?.[1];
    if (target !== undefined) this.changeFolder(target.replace(/\/+$/, ""));
  }

  private noteClone(name: string): void {
    const isOwn = this.repository === null ? !this.hasCloned : name.toLowerCase() === this.repository.toLowerCase();
    this.hasCloned = true;
    if (!isOwn) this.foreignClones.add(basename(name).toLowerCase());
  }

  private changeFolder(target: string): void {
    const path = join(this.current, target);
    if (path !== null && (path === "" || this.index.folders.has(path))) {
      this.current = path;
      this.abroad = false;
      if (this.visited.size < 20) this.visited.add(path);
    } else if (this.foreignClones.has(basename(target).toLowerCase())) this.abroad = true;
    else this.current = path !== null && this.index.folders.has(basename(path)) ? basename(path) : "";
  }
}
