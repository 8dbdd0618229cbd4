import type { WeightsHost } from "../weights.ts";

/** Links to a shared drive: a page for a person, which quotas and moved accounts break. */
export const sharedDrives: ReadonlySet<WeightsHost> = new Set(["google-drive", "baidu", "dropbox", "onedrive"]);

interface HostRule {
  readonly host: WeightsHost;
  /** Tested against the address without its scheme. */
  readonly address: RegExp;
}

const hostRules: readonly HostRule[] = [
  { host: "release", address: /^github\.com\/[^/]+\/[^/]+\/releases\b/i },
  { host: "hugging-face", address: /^(www\.)?(huggingface\.co|hf\.co|hf-mirror\.com)\/[\w.-]+\/[\w.-]+/i },
  { host: "google-drive", address: /^(drive|docs)\.google\.com\/|^drive\.usercontent\.google\.com\//i },
  { host: "baidu", address: /^(pan|yun)\.baidu\.com\//i },
  { host: "dropbox", address: /^(www\.|dl\.)?dropbox(usercontent)?\.com\//i },
  { host: "onedrive", address: /^1drv\.ms\/|^onedrive\.live\.com\/|^[\w-]+\.sharepoint\.com\//i },
  {
    host: "zenodo",
    address: /^(www\.)?zenodo\.org\/(records?|api\/records|deposit|communities)\b|^doi\.org\/10\.5281\/zenodo/i,
  },
  {
    host: "s3",
    address:
      /^[\w.-]*s3[\w.-]*\.amazonaws\.com\/|^[\w.-]+\.s3[\w.-]*\.amazonaws\.com\/|^storage\.googleapis\.com\/|^storage\.cloud\.google\.com\//i,
  },
  { host: "kaggle", address: /^(www\.)?kaggle\.com\/(models|datasets|m)\//i },
  { host: "modelscope", address: /^(www\.)?modelscope\.cn\/models\//i },
  {
    host: "other",
    address:
      /^(mega\.nz|mega\.co\.nz|yadi\.sk|disk\.yandex\.\w+|figshare\.com|[\w-]+\.figshare\.com|ndownloader\.figshare\.com|osf\.io|[\w-]*\.?box\.com|pan\.quark\.cn|www\.aliyundrive\.com|www\.alipan\.com|cloud\.tsinghua\.edu\.cn|cloud\.[\w.-]+\.\w+|gofile\.io|www\.mediafire\.com|archive\.org|dagshub\.com|wandb\.ai)\//i,
  },
];

/** Pages of Hugging Face that are no model. */
const noModelPage =
  /^(www\.)?(huggingface\.co|hf\.co|hf-mirror\.com)\/(spaces|datasets|papers|docs|blog|collections|join|posts|learn|course|transformers|tasks|join|organizations|settings|chat)\b/i;

/** The host of an address that can serve weights, or null. */
export function hostOf(url: string): WeightsHost | null {
  const address = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "");
  if (/^(s3|gs):\/\//i.test(url)) return "s3";
  if (noModelPage.test(address)) return null;
  return hostRules.find((rule) => rule.address.test(address))?.host ?? null;
}

/** Publishers of the models that others start from. Their weights are not the repository's own. */
const basePublishers = new Set(
  `01-ai allenai baai baichuan-inc bert bigscience bigcode black-forest-labs camembert compvis cross-encoder databricks
  decapoda-research deepseek-ai distilbert distilbert-base eleutherai facebook facebookai google google-bert google-t5
  gpt2 h94 helsinki-nlp huggingface huggingfaceh4 huggingfacetb huggyllama intfloat jinaai klue laion llava-hf lmsys
  madebyollin meta-llama microsoft mistralai ml6team mosaicml nvidia nousresearch openai openai-community openbmb openchat
  patrickjohncyh qwen roberta runwayml salesforce sentence-transformers shi-labs skt snunlp stabilityai t5 thebloke thudm
  tiiuae timm tohoku-nlp cl-tohoku ultralytics unsloth vinai xlm xlnet zai-org`
    .trim()
    .split(/\s+/),
);

/** Whose weights an address or a hub id names. `unsure` where nothing tells. */
export type Ownership = "own" | "foreign" | "unsure";

/** Whose weights an `owner/name` of a hub are, seen from the repository (`owner/name`, or null where it is not known). */
export function ownershipOfId(id: string, repository: string | null): Ownership {
  const [owner = "", name] = id.split("/");
  if (repository !== null && (isSamePerson(owner, repository) || isNamedAfter(name ?? "", repository))) return "own";
  if (name === undefined) return "foreign";
  return basePublishers.has(owner.toLowerCase()) ? "foreign" : "unsure";
}

/** Hosts of weights that libraries offer as starting points. */
const backboneAddress =
  /download\.pytorch\.org|models\.huggingface\.co|data\.lip6\.fr|dl\.fbaipublicfiles\.com|storage\.googleapis\.com\/(tensorflow|keras-applications|bert_models|albert_models|tfhub)|download\.openmmlab\.com|openaipublic\.|tfhub\.dev|imagenet/i;

/** torchvision's names, with the first letters of the file's hash: `resnet50-ebb6acbb.pth`. Many mirrors hold them. */
const backboneFile =
  /\/(?:wide_|se_)?(?:alexnet|densenet|efficientnet|googlenet|inception|mobilenet|resnet|resnext|shufflenet|squeezenet|vgg|xception)[a-z0-9_]*-[0-9a-f]{8,}\.pth$/i;

/** Whose weights an address names. */
export function ownershipOfUrl(url: string, repository: string | null): Ownership {
  if (repository !== null && isUnderOwnName(url, repository)) return "own";
  if (backboneAddress.test(url) || backboneFile.test(url)) return "foreign";
  const github = /^https?:\/\/(?:www\.)?(?:github\.com|raw\.githubusercontent\.com)\/([^/]+)\/([^/]+)/i.exec(url);
  if (github) {
    if (repository === null) return "unsure";
    return isSamePerson(github[1] ?? "", repository) || isNamedAfter(github[2] ?? "", repository) ? "own" : "foreign";
  }
  const hub =
    /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co|hf-mirror\.com|modelscope\.cn\/models)\/([\w.-]+\/[\w.-]+)/i.exec(
      url,
    );
  return hub?.[1] ? ownershipOfId(hub[1], repository) : "unsure";
}

/** `https://dl.fbaipublicfiles.com/convnext/…`: a folder of the host bears the repository's name. */
function isUnderOwnName(url: string, repository: string): boolean {
  const name = letters(repository.split("/")[1] ?? "");
  const folders = url.split(/[?#]/, 1)[0]?.split("/").slice(3, -1) ?? [];
  return name.length >= 4 && !/^https?:\/\/(www\.)?github\.com\//i.test(url) && folders.map(letters).includes(name);
}

function isSamePerson(owner: string, repository: string): boolean {
  return letters(owner) !== "" && letters(owner) === letters(repository.split("/")[0] ?? "");
}

function isNamedAfter(name: string, repository: string): boolean {
  const own = letters(repository.split("/")[1] ?? "");
  return own.length >= 4 && letters(name).includes(own);
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
