/** One command of a shell text, with the line it begins on. */
export interface ShellCommand {
  readonly text: string;
  readonly line: number;
}

/**
 * Commands of a code block: prompts and variable prefixes are stripped, continued lines joined, chains (`&&`, `;`) taken apart.
 * Where some lines bear a prompt, the others are output. `isShell` tells that the block says it is shell; otherwise only lines
 * that begin with a known program count.
 */
export function shellCommands(text: string, firstLine: number, isShell: boolean): ShellCommand[] {
  const lines = joinContinued(text, firstLine);
  const prompted = lines.filter((line) => /^\s*(\([\w.-]+\)\s*)?\$\s/.test(line.text));
  const chosen = prompted.length > 0 ? prompted : lines;
  return chosen
    .flatMap(({ text: whole, line }) => takeApart(whole).map((part) => ({ text: stripPrefixes(part), line })))
    .filter(
      (command) => command.text !== "" && (isShell ? !isNoCommand(command.text) : beginsWithProgram(command.text)),
    );
}

const programs =
  /^(sudo\s+)?(python[\d.]*|py|ipython|jupyter|pip[\d.]*|conda|mamba|uv|uvx|poetry|pixi|pipenv|git|wget|curl|aria2c|gdown|kaggle|huggingface-cli|hf|unzip|tar|gunzip|cd|mkdir|ln|cp|mv|bash|sh|zsh|source|make|cmake|docker(-compose)?|nvidia-docker|torchrun|accelerate|deepspeed|horovodrun|mpirun|srun|sbatch|streamlit|gradio|flask|uvicorn|gunicorn|fastapi|modal|ollama|npm|npx|yarn|go|cargo|brew|apt(-get)?|nohup|export|set|rsync|aws|gsutil|gcloud|dvc|chmod|7z|wandb|tensorboard|yolo|llamafactory-cli|swift|xtuner|rasa|allennlp|fairseq-\w+|paddle\w*|\.{1,2}\/[\w./-]+)(\s|$)/;

/** Whether a line begins as commands do: with a program that READMEs run, or with `./script`. */
export function beginsWithProgram(line: string): boolean {
  return programs.test(line) || /^[\w/-]{1,100}\.py\s+[-[<]/.test(line);
}

/** Lines of a shell block that run nothing: comments, options of a help text, sentences, lines of a tree drawing. */
function isNoCommand(line: string): boolean {
  if (/^--?\w/.test(line) || (/[.:,]$/.test(line) && / .* /.test(line))) return true;
  return line.startsWith("#") || /^[│├└|`+=*>[{(<]/.test(line) || /^[-–—.…]+(\s|$)/.test(line);
}

/** Most lines that a quotation may span before its opening quote is taken for an apostrophe. */
const longestQuotation = 60;

/** Joins lines that end in a continuation mark, and those that a quotation of a command spans. */
function joinContinued(text: string, firstLine: number): ShellCommand[] {
  const lines = text.split("\n");
  const joined: ShellCommand[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = firstLine + index;
    const parts = [lines[index] as string];
    for (; isContinued(parts.at(-1) as string) && index + 1 < lines.length; index++) {
      parts.push(withoutMark(parts.pop() as string), (lines[index + 1] as string).trim());
    }
    let whole = withoutMark(parts.join(" "));
    const quotation = beginsWithProgram(whole.replace(/^\s*\$?\s*/, "")) ? quotedLines(lines, index, whole) : 0;
    for (const quoted of lines.slice(index + 1, index + 1 + quotation)) whole += ` ${quoted.trim()}`;
    index += quotation;
    joined.push({ text: whole, line });
  }
  return joined;
}

function isContinued(line: string): boolean {
  return /[\\^`]\s*$/.test(line.slice(-20)) && !/``\s*$/.test(line.slice(-20));
}

function withoutMark(line: string): string {
  return isContinued(line) ? line.trimEnd().slice(0, -1) : line;
}

/** How many lines below `index` a quotation that `line` opens goes on for; 0 where none stays open. */
function quotedLines(lines: readonly string[], index: number, line: string): number {
  let open = openQuote(line, null);
  if (open === null) return 0;
  for (let count = 1; count <= longestQuotation && index + count < lines.length; count++) {
    open = openQuote(lines[index + count] as string, open);
    if (open === null) return count;
  }
  return 0;
}

function openQuote(line: string, before: string | null): string | null {
  let open = before;
  for (const character of line.slice(0, 2000)) {
    if (open === null && (character === '"' || character === "'")) open = character;
    else if (character === open) open = null;
  }
  return open;
}

function takeApart(line: string): readonly string[] {
  return /&&|;|\|\|/.test(line) && line.length <= 4000 ? line.split(/\s*(?:&&|\|\||;)\s*/) : [line];
}

/** Strips a prompt, notebook marks, a virtual environment's name and leading variable assignments. */
function stripPrefixes(line: string): string {
  const folded = line.replaceAll(/\s+/g, " ").trim();
  let rest = folded.replace(/^\([\w.-]+\)\s+|^\.\s+(?=\.{0,2}\/)|^usage:\s+/i, "");
  rest = rest
    .replace(/^(?:[$>%]|>>|PS [^>]{0,80}>|[\w.-]+@[\w.-]+:?\S{0,80}[$#])\s+/, "")
    .replace(/^[!%](?=\w|\.\/)/, "");
  for (let found = true; found; ) {
    const assignment = /^[A-Za-z_][A-Za-z0-9_]*=("[^"]*"|'[^']*'|[^\s"']*)\s+(?=\S)/.exec(rest);
    found = assignment !== null;
    if (assignment) rest = rest.slice(assignment[0].length);
  }
  return rest
    .replace(/^(?:sudo|time|nohup|env)\s+/, "")
    .replace(/\s+#\s.*$/s, "")
    .trim();
}
