import type { ReadmeCommand } from "../../../facts/readme.ts";
import { type Action, actionOfName } from "./script-name.ts";

/** Commands that get, install, move or look at things, and neither train nor run a model. */
export function isPlumbing(command: string): boolean {
  return (
    /^\S*\/$|^\.git\/|^\.\/[\w-]+(?:\/[\w-]+)+$/.test(command) ||
    /^(pip\d?|conda|mamba|git|cd|mkdir|ln|cp|mv|rm|ls|cat|unzip|tar|gunzip|7z|wget|curl(?!.*(-X|--data|-d|-F|--request)\b)|gdown|apt(-get)?|brew|export|set|source|chmod|pytest|tox|nox|black|flake8|mypy|pre-commit|nvidia-smi|tensorboard|echo|npm|yarn|kaggle|huggingface-cli|aws|gsutil|rsync|virtualenv|pyenv|activate|deactivate|sudo|docker (build|pull|login)|docker-compose build|docker compose build|make (install|lint|test|format|clean)|(uv|poetry|pipenv|pixi) (sync|install|add|venv|pip|shell|lock|tool|init))(\s|$)/.test(
      command,
    ) ||
    /^(python[\d.]*|py)\s+(-m\s+(pip|venv|virtualenv|ipykernel|nltk|spacy|pytest|unittest)|setup\.py|-V|--version)/.test(
      command,
    )
  );
}

const modes: readonly (readonly [RegExp, Action])[] = [
  [
    /(^|\s)(--?(do_)?(re)?train|--?(mode|phase|task|stage|action|run|run_mode|job|type)[ =]["']?(re)?train\w*|(mode|phase|task)=["']?train\w*|train(ing)?|fit|finetune|sft)(?=\s|$|["'])/,
    "train",
  ],
  [
    /(^|\s)(--?(do_)?(predict|infer|inference|demo|detect|generate|submit)|--?(mode|phase|task|stage|action|run|run_mode|job|type)[ =]["']?(predict|infer|demo|detect|generat|submi)\w*|(mode|task)=["']?(predict|infer)\w*|predict|infer|inference|detect|generate|demo|serve|chat)(?=\s|$|["'])/,
    "infer",
  ],
  [
    /(^|\s)(--?(do_)?(eval|evaluate|test)(_only)?|--?(mode|phase|task|stage|action|run|run_mode|job|type)[ =]["']?(eval|test|val)\w*|(mode|task)=["']?(eval|test|val)\w*|eval|evaluate|test)(?=\s|$|["'])/,
    "evaluate",
  ],
];

/** Options that only training has. */
const trainingOptions =
  /\s--?(lr0?|learning[-_]?rate|(num[-_]?(train[-_])?)?epochs?|max[-_]epochs?|optim(izer)?|weight[-_]decay|warmup\w*|n[-_]epochs?)(?=[ =]|$)/;

/** What a command does by its own words: an explicit mode, its script's name, its program's name. Null: they do not tell. */
export function actionOfCommand({ text, script }: ReadmeCommand): Action | null {
  const command = text.slice(0, 2000);
  if (/^(streamlit|gradio|flask|uvicorn|gunicorn|fastapi)\b/.test(command)) return "infer";
  if (/^curl\b/.test(command)) return "infer";
  const name = script ?? /^[\w.-]+(?=\s|$)/.exec(command)?.[0] ?? "";
  const byName = actionOfName(nameOf(name));
  if (byName === "train" || byName === "infer" || byName === "data") return byName;
  if (byName === null && trainingOptions.test(command)) return "train";
  const byMode = modes.find(([words]) => words.test(command.slice(name.length)))?.[1] ?? null;
  return byMode ?? byName ?? actionOfFolder(script);
}

/** A package that is run bears its folder's name. */
function nameOf(path: string): string {
  const parts = path.replace(/\/__main__\.py$/, "").split("/");
  return parts.at(-1) ?? path;
}

function actionOfFolder(script: string | null): Action | null {
  const folder = script?.split("/").at(-2);
  return folder === undefined ? null : actionOfName(folder);
}
