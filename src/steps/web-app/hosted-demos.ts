import { type Evidence, evidenceAt } from "../../facts/evidence.ts";
import type { Readme, ReadmeLink } from "../../facts/readme.ts";

/** A running demo that the README links to. */
export interface HostedDemo {
  readonly url: string;
  readonly host: string;
  /** lasting: a host that keeps it; temporary: an address that ends by itself; doubtful: a host that ended its free plan. */
  readonly state: "lasting" | "temporary" | "doubtful";
  readonly evidence: Evidence;
}

type Host = Pick<HostedDemo, "host" | "state"> & { readonly pattern: RegExp };

/** Hosts that serve nothing but demos: a link to one is a demo. */
const demoHosts: readonly Host[] = [
  {
    host: "Hugging Face Spaces",
    state: "lasting",
    pattern: /^https?:\/\/(huggingface\.co|hf\.co)\/spaces\/[\w.-]+\/[\w.-]+/i,
  },
  { host: "Hugging Face Spaces", state: "lasting", pattern: /^https?:\/\/[\w-]+\.hf\.space/i },
  {
    host: "Streamlit Community Cloud",
    state: "lasting",
    pattern: /^https?:\/\/[\w-]+\.streamlit\.app|^https?:\/\/share\.streamlit\.io\/./i,
  },
  { host: "Streamlit Community Cloud", state: "doubtful", pattern: /^https?:\/\/[\w-]+\.streamlitapp\.com/i },
  {
    host: "Replicate",
    state: "lasting",
    pattern: /^https?:\/\/(www\.)?replicate\.(com|ai)\/(?!docs|blog|explore|about|pricing)[\w.-]+\/[\w.-]+/i,
  },
  { host: "ModelScope", state: "lasting", pattern: /^https?:\/\/(www\.)?modelscope\.(cn|ai)\/studios\/./i },
  { host: "OpenXLab", state: "lasting", pattern: /^https?:\/\/openxlab\.org\.cn\/apps\/./i },
  { host: "AI Studio", state: "lasting", pattern: /^https?:\/\/aistudio\.baidu\.com\/application\/./i },
  { host: "Gradio", state: "temporary", pattern: /^https?:\/\/[\w-]+\.gradio\.(live|app)/i },
  {
    host: "ngrok",
    state: "temporary",
    pattern: /^https?:\/\/[\w-]+\.(ngrok\.io|ngrok-free\.app|loca\.lt|trycloudflare\.com)/i,
  },
];

/** Hosts that serve anything: a link to one is a demo where the line or its heading says so. */
const anyHosts: readonly Host[] = [
  { host: "Heroku", state: "doubtful", pattern: /^https?:\/\/[\w-]+\.herokuapp\.com/i },
  { host: "Render", state: "lasting", pattern: /^https?:\/\/[\w-]+\.onrender\.com/i },
  { host: "Fly.io", state: "lasting", pattern: /^https?:\/\/[\w-]+\.fly\.dev/i },
  { host: "Railway", state: "lasting", pattern: /^https?:\/\/[\w-]+\.(up\.)?railway\.app/i },
  { host: "Vercel", state: "lasting", pattern: /^https?:\/\/(?!github-readme)[\w-]+\.vercel\.app/i },
  { host: "Netlify", state: "lasting", pattern: /^https?:\/\/[\w-]+\.netlify\.app/i },
  { host: "Google Cloud", state: "lasting", pattern: /^https?:\/\/[\w.-]+\.(run\.app|appspot\.com|web\.app)/i },
  {
    host: "Azure",
    state: "lasting",
    pattern: /^https?:\/\/[\w.-]+\.(azurewebsites\.net|azurestaticapps\.net|azurecontainer\.io)/i,
  },
  {
    host: "AWS",
    state: "lasting",
    pattern: /^https?:\/\/[\w.-]+\.(elasticbeanstalk\.com|amplifyapp\.com|awsapprunner\.com)/i,
  },
  { host: "PythonAnywhere", state: "lasting", pattern: /^https?:\/\/[\w-]+\.pythonanywhere\.com/i },
];

const appWords =
  /\b(demos?|web[- ]?apps?|webui|apps?|try (it|now|out)|live|playground|deployed|hosted)\b|在线|体验|演示|试用|网页|デモ|데모|демо/i;

/** Words that leave no doubt, for addresses at hosts that are not known. */
const demoWords =
  /\b(live|online|web|interactive|official) demo\b|^(web ?)?demo$|\bweb ?app\b|\bplayground\b|\btry (it )?(online|now|live)\b|在线(体验|演示|试用|demo)|官方 ?demo/i;

/** Addresses that show something else than a running app, whatever the text says. */
const noApp =
  /youtu\.?be|bilibili|vimeo|colab\.|kaggle\.com|github\.(com|io)|gitlab|githubusercontent|gitee|arxiv|drive\.google|docs\.google|readthedocs|medium\.com|twitter|x\.com|linkedin|mybinder|docker|huggingface\.co|slack|discord|localhost|127\.0\.0\.1|shields\.io|streamlit\.io|gradio\.app|\.(gif|mp4|png|jpe?g|svg|pdf|ipynb|md|zip|py|mov|avi)([?#]|$)/i;

/** More links than a README has that people read. */
const mostLinks = 1000;

/** Demos in the order of the README, each address once. */
export function hostedDemos(readme: Readme | null): readonly HostedDemo[] {
  if (!readme) return [];
  const found = new Map<string, HostedDemo>();
  for (const link of readme.links.slice(0, mostLinks)) {
    const demo = demoOf(link, readme);
    if (demo && !found.has(demo.url)) found.set(demo.url, demo);
  }
  return [...found.values()];
}

function demoOf(link: ReadmeLink, readme: Readme): HostedDemo | null {
  const known = demoHosts.find(({ pattern }) => pattern.test(link.url));
  if (known) return /leaderboard/i.test(link.url) ? null : asDemo(link, readme, known);
  const words = wordsAround(link, readme);
  const general = anyHosts.find(({ pattern }) => pattern.test(link.url));
  if (general)
    return appWords.test(words) && !/slack|discord|invite/i.test(link.url) ? asDemo(link, readme, general) : null;
  if (!/^https?:\/\//i.test(link.url) || noApp.test(link.url)) return null;
  const isDemo = demoWords.test(link.text.trim()) || (isBare(link) && demoWords.test(words));
  return isDemo ? asDemo(link, readme, { host: hostOf(link.url), state: "lasting" }) : null;
}

function asDemo(
  { url, line }: ReadmeLink,
  readme: Readme,
  { host, state }: Pick<HostedDemo, "host" | "state">,
): HostedDemo {
  return { url, host, state, evidence: { ...evidenceAt(readme.path, line, url), url } };
}

/** The link's line without addresses, which often hold "app", and the heading above it. */
function wordsAround(link: ReadmeLink, readme: Readme): string {
  const line = (readme.lines[link.line - 1] ?? "").slice(0, 1000);
  const heading = readme.headings.findLast((candidate) => candidate.line <= link.line);
  return `${line} ${heading?.text ?? ""} ${link.text}`.replaceAll(/https?:\/\/[^\s)"'<>\]]+/g, " ");
}

/** The address itself is the text. */
function isBare(link: ReadmeLink): boolean {
  return link.text === "" || link.url.includes(link.text.trim());
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? url;
}
