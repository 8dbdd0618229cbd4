import { treePathOf } from "../../../facts/readme/mentions.ts";
import type { Tree } from "../../../facts/tree.ts";
import type { Reading } from "./deeds.ts";
import { dataWords, promiseWords, topicsOfHeading } from "./words.ts";

/** A place of a README that tells where the data comes from, how to get it, or how it must look. */
export interface DataSource {
  readonly line: number;
  readonly text: string;
  /** `named`: the data is only described. `competition`: only the competition's page is linked. */
  readonly kind: "command" | "link" | "layout" | "script" | "pointer" | "competition" | "named";
}

const datasetAddress =
  /kaggle\.com\/datasets\/|kaggle\.com\/(c|competitions)\/[\w-]+\/data|huggingface\.co\/datasets\/|archive(-beta)?\.ics\.uci\.edu|physionet\.org|openml\.org|image-net\.org|cocodataset\.org|tensorflow\.org\/datasets|cs\.toronto\.edu\/~kriz\/cifar|yann\.lecun\.com\/exdb\/mnist|openslr\.org|commonvoice\.mozilla|paperswithcode\.com\/dataset|tianchi\.aliyun\.com\/dataset|ieee-dataport\.org|data\.mendeley\.com|dataverse|cancerimagingarchive|opendatalab|aistudio\.baidu\.com\/(aistudio\/)?datasetdetail|aihub\.or\.kr|commoncrawl|grand-challenge\.org|synapse\.org|modelscope\.cn\/datasets\/|roboflow\.com|kaggle\.com\/[\w-]+\/[\w-]+\/(data|download|version)/i;

const competitionAddress =
  /kaggle\.com\/(c|competitions)\/|drivendata\.org\/competitions|datafountain\.cn\/competitions|tianchi\.aliyun\.com\/competition|signate\.jp|probspace\.com|zindi\.africa|codalab|aicrowd\.com|heywhale|challenge\.xfyun|dacon\.io|biendata|kaggle\.com\/(?:[\w-]+)\/?$/i;

const downloadCommand =
  /^(kaggle\s+(competitions|datasets|c|d)\s+(download|d)|(wget|curl|aria2c|gdown|aws s3|gsutil|rsync|git clone|git lfs|hf download|huggingface-cli download|dvc pull|kagglehub|openxlab|modelscope download).*(data|corpus|images?|annotations?|train|\.csv|\.tsv|\.json|mnist|coco|imagenet|voc|cifar))|load_dataset\(|dataset_download\(|fetch_(openml|20newsgroups)|competition_download/i;

/** An option that names a dataset of a hub by its owner: `--dataset_name owner/name`, and no path. */
const namedDataset =
  /\s--?(?:dataset|data|train)[-_]?(?:path|name|id|repo)?[ =]["']?(?!(?:data|datasets?|path|your|input|train|output|home|mnt|src|examples?)\w*\/)\w[\w-]*\/\w[\w-]*["']?(?=\s|$)/i;

const weightsWords = /weights?|checkpoints?|ckpt|pre-?trained|models?\b|模型|权重|\.pth?\b|\.h5\b/iu;
const getWords =
  /download|available|obtain|get|from|source|access|collect|provided|released|request|下载|获取|来源|来自|公开|ダウンロード|다운로드|скача|descarg|télécharg|herunterlad|baix/iu;
const formatWords =
  /\b(csv|tsv|jsonl?|txt|xml|npy|npz|hdf5|parquet|columns?|format(?:ted)?|struct(?:ure|ured)|layout|folder|director(?:y|ies)|organi[sz]ed?|one (?:line|sentence|sample) per|place|put|move|extract|unzip|label(?:s|ed|led)?)\b|格式|目录|放(?:入|到|在|置)|解压|结构|列|フォルダ|形式|폴더|형식|папк|формат/iu;

/** An instruction to get data, or to put it somewhere. */
const getDataWords =
  /\b(download|extract|unzip|put|place|copy|move)\b.{0,80}\b(data|data-?sets?|corpus)\b|(下载|解压|放(?:入|到|在|置)).{0,40}(数据|语料)|(数据|语料)\S{0,20}(下载|放(?:入|到|在|置))/iu;

/** Data that is spoken of with the form that it must have, or with whom to ask for it. */
const dataFormWords =
  /\bdata(?:-?sets?|-?bases?| samples?| files?)?\b.{0,60}\b(format(?:s|ted)?|structures?|layout|organi[sz]ed|appl(?:y|ied) (?:for|separately)|on request|upon request)\b|数据(?:集)?.{0,12}(?:格式|结构|目录)|데이터.{0,12}(?:형식|구조)|データ.{0,12}(?:形式|構成)|(?:формат|структура) (?:данных|датасета)/iu;

/** Characters beside a link that speak of it. */
const nearby = 160;

/** A table described by its file and its columns. */
const tableWords = /\b(csv|tsv|jsonl|parquet)\b.{0,80}\b(columns?|fields?)\b/iu;

const helpfulness: readonly DataSource["kind"][] = [
  "command",
  "link",
  "pointer",
  "script",
  "layout",
  "competition",
  "named",
];

/** Places in which a README speaks of its data: those in a section about data first, then the most helpful, in reading order. */
export function dataSources(reading: Reading, tree: Tree): DataSource[] {
  const sources = [
    ...commands(reading),
    ...links(reading, tree),
    ...layouts(reading, tree),
    ...scripts(reading),
    ...described(reading),
  ];
  const rank = ({ kind, line }: DataSource) => {
    const isAside = !isVague(kind) && kind !== "command" && !reading.topics.at(line).has("data");
    return helpfulness.indexOf(kind) + (isVague(kind) ? 2 * helpfulness.length : isAside ? helpfulness.length : 0);
  };
  return sources.sort((a, b) => rank(a) - rank(b) || a.line - b.line);
}

function isVague(kind: DataSource["kind"]): boolean {
  return kind === "competition" || kind === "named";
}

function commands({ readme, topics }: Reading): DataSource[] {
  const found: DataSource[] = [];
  for (const { text, line } of readme.commands) {
    const isDownload = /^(wget|curl|gdown|aria2c|kaggle|aws|gsutil)\b/.test(text) && topics.at(line).has("data");
    if (/^curl\b.*\s(-X|-d|-F|--data\S*|--form|--request)\b/.test(text)) continue;
    const isData = downloadCommand.test(text.slice(0, 1000)) || isDownload;
    const isGiven = namedDataset.test(text.slice(0, 2000));
    if (isGiven || (isData && !weightsWords.test(text) && !/^git clone/.test(text))) {
      found.push({ line, text, kind: "command" });
    }
  }
  for (const { text, line, inline } of readme.code) {
    const call = inline
      ? null
      : /[^\n]{0,200}(load_dataset|dataset_download|fetch_openml|competition_download)\([^\n]{0,200}/.exec(text);
    if (call) found.push({ line, text: call[0], kind: "command" });
  }
  return found;
}

function links(reading: Reading, tree: Tree): DataSource[] {
  const { readme, topics } = reading;
  const sentences = new Map(readme.prose.map(({ text, line }) => [line, text]));
  const found: DataSource[] = [];
  for (const { url, text, line } of readme.links) {
    const around = topics.at(line);
    if (url.startsWith("#") || around.has("references") || around.has("thanks") || isQuestion(text)) continue;
    const kind = kindOfLink(url, text, sentences.get(line) ?? "", topics.at(line).has("data"), tree);
    if (kind !== null) found.push({ line, text: text || url, kind });
  }
  return found;
}

function kindOfLink(
  url: string,
  text: string,
  sentence: string,
  inDataSection: boolean,
  tree: Tree,
): DataSource["kind"] | null {
  if (datasetAddress.test(url)) return "link";
  if (competitionAddress.test(url)) return "competition";
  const place = treePathOf(url);
  const words = text.slice(0, 300);
  const own = place !== null && (tree.has(place) || tree.hasFolder(place));
  if (own)
    return dataWords.test(`${words} ${place.replaceAll(/[/_.-]/g, " ")}`) && !weightsWords.test(words)
      ? "pointer"
      : null;
  if (!/^https?:/i.test(url) || isPaperOrTool(url)) return null;
  const aboutWeights = weightsWords.test(words) || (weightsWords.test(sentence) && !dataWords.test(sentence));
  if (aboutWeights) return null;
  if (inDataSection || dataWords.test(words)) return "link";
  const near = around(sentence, text);
  return isNamedData(sentence, text) || (dataWords.test(near) && getWords.test(near)) ? "link" : null;
}

/** What stands within a line of a link: in a long paragraph other words speak of other things. */
function around(sentence: string, text: string): string {
  const place = sentence.indexOf(text);
  if (place === -1 || sentence.length < 2 * nearby) return sentence;
  return sentence.slice(Math.max(0, place - nearby), place + text.length + nearby);
}

/** `Dataset - [ADDI](…)`: the link is what the word before it names. */
function isNamedData(sentence: string, text: string): boolean {
  const place = sentence.indexOf(text);
  if (place < 1) return false;
  const before = sentence.slice(Math.max(0, place - 40), place);
  const word = before.match(/([\p{L}-]+)\s*(?:[:：=—–-]|is|это|是|为|は)\s*$/u)?.[1];
  return word !== undefined && dataWords.test(word);
}

function isPaperOrTool(url: string): boolean {
  return /arxiv\.org|openreview\.net|pytorch\.org|tensorflow\.org\/(?!datasets)|python\.org|huggingface\.co\/(?!datasets)|pypi\.org|anaconda|shields\.io|doi\.org|nvidia\.com|docs\.|readthedocs|aclanthology/i.test(
    url,
  );
}

/** A drawn folder tree, or a described format, under a heading about data. */
function layouts({ readme, topics }: Reading, tree: Tree): DataSource[] {
  const found: DataSource[] = [];
  const commandLines = new Set(readme.commands.map(({ line }) => line));
  for (const { text, line, inline, language } of readme.code) {
    if (inline || !topics.at(line).has("data") || commandLines.has(line)) continue;
    const isTree = /[├└│]|^\s*\|?[-+]{2,}\s*\w|\/\s*$/m.test(text.slice(0, 5000));
    const isSample = /^(json|csv|xml|yaml|text|txt)?$/.test(language ?? "") && text.trim().length > 10;
    if (isTree || isSample) found.push({ line, text: firstLine(text), kind: "layout" });
  }
  for (const { text, line } of readme.prose) {
    const folder = /^\.?\/?(data\w{0,20})\/?\s*[-–—:：]\s*\S/i.exec(text)?.[1];
    if (folder !== undefined && tree.hasFolder(folder)) found.push({ line, text, kind: "layout" });
    const tellsToGet = getDataWords.test(text) && !weightsWords.test(text);
    if (topics.at(line).has("aside") || isQuestion(text)) continue;
    const tellsForm = dataFormWords.test(text) && !topics.at(line).has("thanks");
    if ((tellsToGet || tellsForm || tableWords.test(text)) && !promiseWords.test(text))
      found.push({ line, text, kind: "layout" });
    else if (topics.at(line).has("data") && formatWords.test(text) && !promiseWords.test(text) && text.length > 15) {
      found.push({ line, text, kind: "layout" });
    }
  }
  return found;
}

function scripts({ deeds }: Reading): DataSource[] {
  return deeds
    .filter((deed) => deed.action === "data" && deed.strong && !deed.missing)
    .map(({ line, text }) => ({ line, text, kind: "script" }));
}

/** A heading about data with words below it, and nothing to get the data by. */
function described({ readme }: Reading): DataSource[] {
  return readme.headings
    .filter((heading, index) => !(index === 0 && heading.depth === 1) && topicsOfHeading(heading.text).has("data"))
    .map(({ text, line }) => ({ line, text, kind: "named" }));
}

function isQuestion(text: string): boolean {
  return /[?？]\s*$/.test(text);
}

function firstLine(text: string): string {
  return text.split("\n").find((line) => line.trim() !== "") ?? "";
}
