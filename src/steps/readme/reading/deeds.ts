import type { PythonFact, PythonFile } from "../../../facts/python.ts";
import { treePathOf } from "../../../facts/readme/mentions.ts";
import type { Readme, ReadmeCode, ReadmeCommand, ReadmeLink, ReadmeMention } from "../../../facts/readme.ts";
import type { Tree } from "../../../facts/tree.ts";
import { type CodeLine, fileInfers, fileTrains, inferenceLine, trainingLine } from "./code-action.ts";
import { actionOfCommand, isPlumbing } from "./command-action.ts";
import { actionOfCalledModules } from "./script-action.ts";
import { type Action, actionOfName } from "./script-name.ts";
import { lastAtOrBefore, type TopicMap, topicMap } from "./topics-by-line.ts";
import { evaluateWords, inferWords, promiseWords, runWords, type Topic, trainWords } from "./words.ts";

/** Something a README tells the reader how to do, with the place that tells it. */
export interface Deed {
  /** `unclear`: it runs a script of which neither name, words nor content tell what it does. */
  readonly action: Action | "unclear";
  readonly how: "command" | "code" | "script" | "link";
  readonly line: number;
  readonly text: string;
  /** The script it rests on, where there is one. */
  readonly script: string | null;
  /** The script is named and the tree does not hold it. */
  readonly missing: boolean;
  /** It instructs; otherwise it is only spoken of, or leads to another project. */
  readonly strong: boolean;
}

const longestLabel = 40;

/** Programs that run models of others' making, too: what they do shows in their words. */
const knownRunner =
  /^(python[\d.]*|py|ipython|torchrun|accelerate|deepspeed|horovodrun|mpirun|srun|sbatch|streamlit|gradio|flask|uvicorn|gunicorn|fastapi|curl|docker|docker-compose|make|jupyter|yolo|llamafactory-cli|swift|xtuner|mim|paddle|ollama|vllm|tensorflow_model_server|mlflow|dvc|rasa|spacy|fairseq-\w+|onmt_\w+|bash|sh|julia|Rscript|th|matlab|java|dotnet|node|npx|go|cargo|uv|uvx|pipx|poetry|pipenv|pixi|conda|modal|nohup|gdown)\b/i;

export interface Reading {
  readonly readme: Readme;
  readonly topics: TopicMap;
  readonly deeds: readonly Deed[];
}

/** Reads what a README tells how to do: by its commands, its code, the scripts it names and its links. */
export function readDeeds(readme: Readme, tree: Tree, python: PythonFact): Reading {
  const reader = new DeedReader(readme, tree, python);
  return { readme, topics: reader.topics, deeds: reader.read() };
}

class DeedReader {
  readonly topics: TopicMap;
  private readonly readme: Readme;
  private readonly tree: Tree;
  private readonly files: ReadonlyMap<string, PythonFile>;
  private readonly proseLines: readonly number[];

  constructor(readme: Readme, tree: Tree, python: PythonFact) {
    this.readme = readme;
    this.tree = tree;
    this.topics = topicMap(readme);
    this.files = new Map(python.files.map((file) => [file.path, file]));
    this.proseLines = readme.prose.map((line) => line.line);
  }

  read(): Deed[] {
    return [
      ...this.readme.commands.flatMap((command) => this.ofCommand(command)),
      ...this.readme.code.flatMap((code) => this.ofCode(code)),
      ...this.readme.mentions.flatMap((mention) => this.ofMention(mention)),
      ...this.readme.links.flatMap((link) => this.ofLink(link)),
    ].sort((a, b) => a.line - b.line);
  }

  private ofCommand(command: ReadmeCommand): Deed[] {
    if (isPlumbing(command.text)) return [];
    const { script, scriptPath } = command;
    const byName = actionOfCommand(command);
    if (script === null && !this.isOurs(command.text)) return [];
    const actions = byName === null ? this.actionsAround(command) : [this.refined(byName, command.line)];
    const missing = script !== null && scriptPath === null && this.claimsOwnership(script);
    return actions.map((action) => ({
      action,
      how: "command",
      line: command.line,
      text: command.text,
      script,
      missing,
      strong: true,
    }));
  }

  /** Testing under a heading or a label of inference, and nothing said of evaluation, is inference. */
  private refined(action: Action, line: number): Action {
    if (action !== "evaluate") return action;
    const topics = this.topics.at(line);
    if (topics.has("infer") && !topics.has("evaluate")) return "infer";
    const label = this.labelAbove(line);
    return inferWords.test(label) && !evaluateWords.test(label) ? "infer" : action;
  }

  /** A line of a few words right above a command: `[inference]`. */
  private labelAbove(line: number): string {
    const above = (this.readme.lines[line - 2] ?? "").trim();
    return above.length <= longestLabel ? above : "";
  }

  /** A program that could be this repository's: a runner of code, or one that is called like a module of the tree. */
  private isOurs(command: string): boolean {
    const program = /^[\w.-]+(?=\s|$)/.exec(command)?.[0];
    if (program === undefined || knownRunner.test(command)) return true;
    const module = program.toLowerCase().replaceAll(/[.-]/g, "_");
    return [...this.files.keys()].some((path) => path.toLowerCase().split(/[/.]/).includes(module));
  }

  /** A command whose name says nothing: what its script does, what the words before it or its heading say. */
  private actionsAround({ line, script, scriptPath, text }: ReadmeCommand): Deed["action"][] {
    const file = scriptPath === null ? undefined : this.files.get(scriptPath);
    const runsCode = script !== null || /^(\.\/|yolo|docker|make|jupyter|\w+-\w+)/.test(text);
    if (!runsCode && !/^[\w-]+ [\w-]/.test(text)) return [];
    if (file && fileTrains(file)) return ["train"];
    const said = this.actionsSaid(this.wordsBefore(line));
    if (said.length > 0) return said;
    const byTopic = actionsOfTopics(this.topics.at(line));
    if (byTopic.length > 0) return byTopic;
    if (file && fileInfers(file)) return ["infer"];
    const byModules = file ? actionOfCalledModules(file, this.files) : null;
    if (byModules !== null) return [byModules];
    return script === null ? [] : ["unclear"];
  }

  private actionsSaid(text: string): Action[] {
    const said: Action[] = [];
    if (trainWords.test(text.replace(/pre-?trained|trained|预训练模型/gi, ""))) said.push("train");
    if (inferWords.test(text)) said.push("infer");
    return said;
  }

  /** The comments right above a line of code, or the prose that leads to it. */
  private wordsBefore(line: number): string {
    const comments: string[] = [];
    for (let above = line - 1; above >= line - 4 && above >= 1; above--) {
      const comment = /^\s*(?:#|\/\/|>)+\s*(.{3,200})/.exec(this.readme.lines[above - 1] ?? "")?.[1];
      if (comment !== undefined) comments.push(comment);
      else if (comments.length > 0 || above < line - 1) break;
    }
    if (comments.length > 0) return comments.join("\n");
    const index = lastAtOrBefore(this.proseLines, line);
    const prose = this.readme.prose[index];
    return prose !== undefined && line - prose.line <= 5 ? prose.text : "";
  }

  private ofCode(code: ReadmeCode): Deed[] {
    const isPython = /^(python\d?|py|ipython|jupyter|pycon|python-(console|repl)|doctest)?$/.test(code.language ?? "");
    if (!isPython || code.text.length < 12) return [];
    const found: { readonly action: Action; readonly call: CodeLine | null }[] = [
      { action: "train", call: trainingLine(code.text) },
      { action: "infer", call: inferenceLine(code.text) },
    ];
    return found.flatMap(({ action, call }): Deed[] => {
      if (call === null) return [];
      const { text, index } = call;
      const line = code.inline ? code.line : code.line + index;
      return [{ action, how: "code", line, text, script: null, missing: false, strong: !code.inline }];
    });
  }

  /** A script named in the prose is an instruction where the sentence tells to run it, or its section is about that. */
  private ofMention({ script, scriptPath, line }: ReadmeMention): Deed[] {
    if (scriptPath === null && !(script.endsWith(".ipynb") && this.claimsOwnership(script))) return [];
    const sentence = this.readme.prose[lastAtOrBefore(this.proseLines, line)]?.text ?? "";
    const topics = this.topics.at(line);
    const file = scriptPath === null ? undefined : this.files.get(scriptPath);
    const byName = actionOfName(script.split("/").at(-1) ?? script);
    const action = byName ?? (file && fileTrains(file) ? "train" : null) ?? actionsOfTopics(topics)[0] ?? null;
    if (action === null || topics.has("references")) return [];
    const strong = runWords.test(sentence) || topics.has("usage") || topics.has(action);
    return [
      {
        action: this.refined(action, line),
        how: "script",
        line,
        text: sentence || script,
        script: scriptPath ?? script,
        missing: scriptPath === null,
        strong,
      },
    ];
  }

  /** A link that leads to instructions or to a place to try: its own words, or its address, must say so. */
  private ofLink({ url, text, line }: ReadmeLink): Deed[] {
    if (promiseWords.test(text) || isScholarly(url) || url.startsWith("#") || url.startsWith("mailto:")) return [];
    const topics = this.topics.at(line);
    if (topics.has("references") || topics.has("thanks")) return [];
    const place = treePathOf(url);
    const own = place !== null && !isForeign(url) && (this.tree.has(place) || this.tree.hasFolder(place));
    const words = `${text} ${own ? place : ""}`;
    const sentence = this.readme.prose[lastAtOrBefore(this.proseLines, line)];
    const leads = isDocumentation(url) || (own && isInstruction(url, place));
    const besides = leads && sentence?.line === line ? sentence.text.slice(0, 200) : "";
    const ofText = this.actionsSaid(words);
    const said = ofText.length > 0 ? ofText : this.actionsSaid(besides);
    const actions = said.length > 0 ? said : leads ? actionsOfTopics(topics) : [];
    const strong = own ? isInstruction(url, place) : isDocumentation(url);
    if (!strong && !/^https?:\/\/(github|gitlab|gitee)\.com\/[^/]+\/[^/]+/i.test(url)) return [];
    return actions.map((action) => ({
      action,
      how: "link",
      line,
      text: text || url,
      script: null,
      missing: false,
      strong,
    }));
  }

  /** A missing script is worth a word only where the tree might hold it: not where the README runs another project's. */
  private claimsOwnership(script: string): boolean {
    const head = script.split("/", 1)[0] ?? "";
    return !this.tree.truncated && (!script.includes("/") || this.tree.hasFolder(head) || !head.startsWith(".."));
  }
}

function actionsOfTopics(topics: ReadonlySet<Topic>): Action[] {
  return (["train", "infer", "evaluate", "data"] as const).filter((topic) => topics.has(topic));
}

function isScholarly(url: string): boolean {
  return /arxiv\.org|openreview\.net|doi\.org|aclanthology|\.pdf($|[?#])|thecvf\.com|ieeexplore|springer\.com|wikipedia\.org|semanticscholar/i.test(
    url,
  );
}

/** A page of this or another repository's tree, told apart only where the address names a repository. */
function isForeign(url: string): boolean {
  return /^https?:/i.test(url) && !/github\.com|githubusercontent\.com/i.test(url);
}

function isInstruction(url: string, place: string | null): boolean {
  return isDocumentation(url) || (place !== null && (/\.(ipynb|md|rst|py|sh)$/i.test(place) || !/\.\w+$/.test(place)));
}

/** Addresses of documentation, of notebooks that run, and of hosted demos. */
function isDocumentation(url: string): boolean {
  return /readthedocs|\.github\.io|\/wiki(\/|$)|\/docs?\/|docs\.|colab\.research\.google|huggingface\.co\/spaces|hf\.space|kaggle\.com\/(code|kernels)|\.streamlit\.app|streamlit\.io|herokuapp|gradio\.(app|live)|replicate\.com|modelscope\.cn\/studios|mybinder|\.ipynb($|[?#])/i.test(
    url,
  );
}

const clarity: readonly Deed["how"][] = ["command", "code", "script"];

/** The clearest of the deeds that tell how to do something and can be followed: a command before code, a script, the help of a command, a link. */
export function clearestDeed(deeds: readonly Deed[]): Deed | undefined {
  const good = deeds.filter((deed) => deed.strong && !deed.missing);
  const byClarity = clarity.flatMap((how) => good.filter((deed) => deed.how === how));
  return byClarity.find((deed) => !/\s\[?(-h|--help)(\W|$)/.test(deed.text)) ?? byClarity[0] ?? good[0];
}
