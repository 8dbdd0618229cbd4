import type { FactSource } from "../facts.ts";
import { type PythonCall, type PythonFile, type PythonFunction, type PythonValue, qualifiedName } from "../python.ts";
import type { ModelLoader } from "../weights.ts";
import { hostOf, type Ownership, ownershipOfId, ownershipOfUrl } from "./hosts.ts";
import { Literals } from "./literals.ts";
import { namesWeightsFile } from "./weight-files.ts";

/** Functions that fetch a file from an address. */
const fetchesAddress =
  /(?:^|\.)(load_state_dict_from_url|model_zoo\.load_url|load_url|download_url_to_file|get_file|get_weights_path_from_url|cached_path|urlretrieve|cached_download|download_from_url|load_checkpoint|load_file_from_url|download_file_from_google_drive|download_and_extract_archive|get_model_file)$|^gdown\.|^wget\.download$|^pooch\.(retrieve|create)$|(?:^|[._])download(?:_\w+)?$/;
/** Functions that are given the id of a model on a hub. */
const fetchesHubFile = /(?:^|\.)(hf_hub_download|snapshot_download|from_pretrained_keras|push_to_hub_keras)$/;
const fromPretrained = /(?:^|\.)(from_pretrained|load_from_hub|from_hub)$/;
const torchHub = /(?:^|\.)hub\.load$/;
/** Constructors of well-known models, with weights that others trained. */
const pretrainedBackbone =
  /^(torchvision\.models|timm|segmentation_models_pytorch|pretrainedmodels|efficientnet_pytorch)\b/;
const kerasApplication = /(?:^|\.)applications\.[\w.]*[A-Z]\w+$/;
/** Functions that read weights from a path. */
const readsPath =
  /(?:^|\.)(load_weights|load_model|load_checkpoint|restore|InferenceSession|load_from_checkpoint)$|^(torch\.load|torch\.jit\.load|joblib\.load|pickle\.load|paddle\.load|tensorflow\.saved_model\.load|safetensors\.torch\.load_file|mxnet\.[\w.]*load\w*|ultralytics\.YOLO)$/;

const notTheCode =
  /(^|\/)(tests?|testing|docs?|examples?|benchmarks?|datasets?)\/|(^|\/)(conftest|test_\w+|\w+_test|setup)\.py$/i;

export interface LoadingCalls {
  readonly loaders: readonly ModelLoader[];
  readonly localLoads: readonly LocalLoad[];
}

interface LocalLoad {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Calls of the repository's own code that fetch weights, and those that only read them from a path. */
export function loadingCalls(source: FactSource, ownIds: ReadonlySet<string>): LoadingCalls {
  const files = source.fact("python").files.filter(({ path }) => !notTheCode.test(path));
  const reader = new LoaderReader(source, new Literals(files), ownIds);
  for (const file of files) reader.read(file);
  return { loaders: reader.loaders, localLoads: reader.localLoads };
}

class LoaderReader {
  readonly loaders: ModelLoader[] = [];
  readonly localLoads: LocalLoad[] = [];
  readonly #source: FactSource;
  readonly #literals: Literals;
  readonly #ownIds: ReadonlySet<string>;
  readonly #repository: string | null;

  constructor(source: FactSource, literals: Literals, ownIds: ReadonlySet<string>) {
    this.#source = source;
    this.#literals = literals;
    this.#ownIds = ownIds;
    this.#repository = source.snapshot.repository;
  }

  read(file: PythonFile): void {
    const text = new FileText(this.#source.text(file.path) ?? "");
    for (const call of file.calls) {
      const name = qualifiedName(file, call.callee);
      const ownership = this.#ownershipOf(call, name, file, text);
      const place = { path: file.path, line: call.line, text: text.line(call.line) };
      if (ownership) this.loaders.push({ ...place, ...ownership });
      else if (readsPath.test(name) && !isPlainPickle(name, place.text)) this.localLoads.push(place);
    }
  }

  #ownershipOf(
    call: PythonCall,
    name: string,
    file: PythonFile,
    text: FileText,
  ): Pick<ModelLoader, "ownership" | "url"> | null {
    if (fetchesHubFile.test(name)) return this.#hubFile(call, file, text);
    if (torchHub.test(name)) return this.#hubId(call.positional[0] ?? call.keywords.get("repo_or_dir"), file, text);
    if (fromPretrained.test(name)) return this.#fromPretrained(call, name, file, text);
    if (fetchesAddress.test(name)) return this.#address(call, file, text);
    return isPretrainedBackbone(call, name) ? { ownership: "foreign", url: null } : null;
  }

  #address(call: PythonCall, file: PythonFile, text: FileText): Pick<ModelLoader, "ownership" | "url"> | null {
    const around = functionAround(file, call.line);
    const given = argumentsOf(call)
      .filter((value) => !isParameter(value, around))
      .flatMap((value) => this.#literals.of(value, file));
    const inCall = given.filter((string) => /^https?:\/\//.test(string));
    const urls = inCall.length > 0 ? inCall : text.urls();
    const isStateDict = /load_state_dict_from_url|load_url|weights_path_from_url|get_model_file/.test(call.callee);
    const isNamedSo = argumentsOf(call).some((value) => value.kind === "string" && namesWeightsFile(value.value));
    const isGiven = isStateDict && inCall.length > 0;
    const weights = urls.filter((url) => isGiven || isNamedSo || isAddressOfWeights(url));
    const [first] = weights;
    if (first === undefined) return isStateDict ? { ownership: this.#unsureIn(file), url: null } : null;
    if (weights.every((url) => ownershipOfUrl(url, this.#repository) === "foreign")) {
      return { ownership: "foreign", url: first };
    }
    if (text.isAboutBackbone(call.line) || /imagenet|backbone/i.test(around?.name ?? ""))
      return { ownership: "foreign", url: first };
    const named = weights.find((url) => ownershipOfUrl(url, this.#repository) === "own");
    if (named !== undefined) return { ownership: "own", url: named };
    if (text.isOthers(this.#repository)) return { ownership: "foreign", url: first };
    return {
      ownership: "own",
      url: weights.find((url) => ownershipOfUrl(url, this.#repository) !== "foreign") ?? first,
    };
  }

  #hubFile(call: PythonCall, file: PythonFile, text: FileText): Pick<ModelLoader, "ownership" | "url"> | null {
    const kind = call.keywords.get("repo_type");
    if (kind?.kind === "string" && kind.value !== "model") return null;
    return this.#hubId(call.keywords.get("repo_id") ?? call.positional[0], file, text);
  }

  #fromPretrained(
    call: PythonCall,
    name: string,
    file: PythonFile,
    text: FileText,
  ): Pick<ModelLoader, "ownership" | "url"> | null {
    if (/tokenizer|config|processor|extractor/i.test(name)) return null;
    return this.#hubId(call.positional[0] ?? call.keywords.get("pretrained_model_name_or_path"), file, text);
  }

  /** A literal id tells whose model it is; a computed one is ours where the file names an id of ours. */
  #hubId(
    value: PythonValue | undefined,
    file: PythonFile,
    text: FileText,
  ): Pick<ModelLoader, "ownership" | "url"> | null {
    if (!value) return null;
    const ids = this.#literals.of(value, file);
    const isOwn = (id: string) => this.#ownIds.has(id) || ownershipOfId(id, this.#repository) === "own";
    const own = (ids.length > 0 ? ids : text.ids()).find((id) => id.includes("/") && isOwn(id));
    if (own !== undefined) return { ownership: "own", url: null };
    if (ids.length === 0) return value.kind === "string" ? null : { ownership: "unsure", url: null };
    if (ids.every((id) => /^[./~]|\.\w{2,4}$/.test(id))) return null;
    return { ownership: "foreign", url: null };
  }

  /** Code of an installable package that fetches weights from a computed address fetches its own. */
  #unsureIn(file: PythonFile): Ownership {
    const { installable, mainFolder } = this.#source.fact("packaging");
    return installable && mainFolder !== null && file.path.startsWith(`${mainFolder}/`) ? "own" : "unsure";
  }
}

/** `models.resnet50(pretrained=True)`, `timm.create_model(…, pretrained=True)`, `VGG16(weights="imagenet")`. */
function isPretrainedBackbone(call: PythonCall, name: string): boolean {
  const pretrained =
    call.keywords.get("pretrained") ?? call.keywords.get("weights") ?? call.keywords.get("encoder_weights");
  if (!pretrained || (pretrained.kind === "name" && /^(None|False)$/.test(pretrained.name))) return false;
  return pretrainedBackbone.test(name) || kerasApplication.test(name);
}

/** `pickle.load` reads anything; only words beside it tell that it reads a model. */
function isPlainPickle(name: string, line: string): boolean {
  return /^(pickle|joblib)\.load$/.test(name) && !/model|clf|classif|regress|estimator|weights/i.test(line);
}

function isAddressOfWeights(url: string): boolean {
  if (namesWeightsFile(url)) return true;
  return (
    hostOf(url) !== null && /model|weight|ckpt|checkpoint|pretrain/i.test(url) && !/data|\.(csv|json|txt)$/i.test(url)
  );
}

/** The function that begins last in front of the line: the one around it, save for code after nested functions. */
function functionAround(file: PythonFile, line: number): PythonFunction | undefined {
  return file.functions.findLast((candidate) => candidate.line <= line);
}

/** What a function is given says nothing of which address it is, whatever else bears its name. */
function isParameter(value: PythonValue, around: PythonFunction | undefined): boolean {
  return value.kind === "name" && (around?.parameters ?? []).some(({ name }) => name === value.name);
}

function argumentsOf(call: PythonCall): readonly PythonValue[] {
  return [...call.positional, ...call.keywords.values()];
}

/** Addresses and ids of one file that are looked at. */
const mostFound = 200;

/** UTF-16 units in which a file says where it comes from. */
const headOfFile = 1500;

/** The text of a file, with what is looked for in it found once. */
class FileText {
  readonly #text: string;
  #lines: readonly string[] | null = null;
  #urls: readonly string[] | null = null;
  #ids: readonly string[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  line(line: number): string {
    this.#lines ??= this.#text.split("\n");
    return this.#lines[line - 1]?.slice(0, 400) ?? "";
  }

  urls(): readonly string[] {
    this.#urls ??= [...this.#text.matchAll(/https?:\/\/[^\s"'<>)\\]{4,400}/g)].slice(0, mostFound).map(([url]) => url);
    return this.#urls;
  }

  /** Strings that look like ids of a hub. */
  ids(): readonly string[] {
    this.#ids ??= [...this.#text.matchAll(/["']([\w.-]{1,80}\/[\w.-]{1,80})["']/g)]
      .slice(0, mostFound)
      .map((match) => match[1] ?? "");
    return this.#ids;
  }

  /** The head of the file names another repository or company that it was taken from. */
  isOthers(repository: string | null): boolean {
    const head = this.#text.slice(0, headOfFile);
    const comments = head.split("\n").filter((line) => /^\s*(#|"""|\/\/|\*)|copyright|github\.com/i.test(line));
    const said = comments.join("\n");
    const [owner = ""] = (repository ?? "").toLowerCase().split("/");
    const taken =
      /copyright|(?:based|built) on|adapted from|borrowed from|modified from|taken from|copied from|source:/i.test(
        said,
      );
    return taken && (owner === "" || !said.toLowerCase().includes(owner));
  }

  /** The few lines around a call say that the weights are those of a backbone. */
  isAboutBackbone(line: number): boolean {
    for (let at = line - 4; at <= line + 5; at++) if (/imagenet|backbone/i.test(this.line(at))) return true;
    return false;
  }
}
