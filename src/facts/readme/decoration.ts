const decorativeHosts =
  /(^|\.)(shields\.io|badgen\.net|badge\.fury\.io|fury\.io|travis-ci\.(org|com)|codecov\.io|coveralls\.io|circleci\.com|appveyor\.com|readthedocs\.org|codeclimate\.com|codacy\.com|lgtm\.com|star-history\.com|contrib\.rocks|opencollective\.com|pepy\.tech|gitter\.im|bestpractices\.dev|deepsource\.io|landscape\.io|scrutinizer-ci\.com|sonarcloud\.io|snyk\.io|repobeats\.axiom\.co|komarev\.com|visitor-badge\.\w+|visitor-badge\.laobi\.icu|hits\.\w+|hitcounter\.\w+|profile-counter\.glitch\.me|github-readme-stats\.\w+\.\w+|github-readme-streak-stats\.\w+\.\w+|skillicons\.dev|capsule-render\.\w+\.\w+|readme-typing-svg\.\w+\.\w+|forthebadge\.com|isitmaintained\.com|starchart\.cc|api\.star-history\.com|trendshift\.io|producthunt\.com|badge\.\w+|badges\.\w+|ko-fi\.com|buymeacoffee\.com|paypalobjects\.com|patreon\.com|deepwiki\.com|gitcode\.com)$/;

const decorativePath =
  /(\/|^)badges?(\/|[-_.]|$)|badge\.svg|badge\.png|[-_]badge\.|(open|run|view|launch)[-_]?(in|on|with)[-_]?(colab|kaggle|binder|spaces|studio|paperspace)|colab-badge|\/workflows\/.*\.svg|\/actions\/.*\.svg|open-in-\w+|deploy[-_](to|on)[-_]|buttons?(\/|\.)|star[-_]?history|sponsors?[/._-]|contributors?\.(svg|png)|buy[-_]?me|wechat|weixin|alipay|qr[-_]?code|qrcode|favicon|(^|[/_-])icons?[/._-]|avatar|(^|\/)u\/\d+|\/emoji|heroku.*button|huggingface\/badges/;

const logoName =
  /(^|[/_.-])(logo|logotype|wordmark|icon|brand|favicon|emblem)s?\d*([_.-]|$)|[-_]name\.(svg|png)$|logo\w{0,12}\.(png|svg|jpe?g|gif|webp)$/;

/** Names of badges; a picture of the repository's own may bear one too ("Test") and yet show something. */
const badgeAlt =
  /^(license|licence|stars?|forks?|downloads?|pypi.*|python.*version.*|codecov|coverage.*|docs|chat|discord|slack|gitter|twitter.*|follow.*|visitors?|hits|doi|ci|tests?|arxiv|hugging ?face.*)$/i;

const decorativeAlt =
  /^(logo|badge|icon|build status|documentation status|open in colab|open in spaces|sponsors?|contributors|star history.*|code style.*|pre-?commit.*)$|\b(badge|logo|visitor count|star history|wechat|qr ?code)\b|[-_ ]icon$|微信|公众号|二维码|赞赏/i;

/**
 * Whether a picture is a badge, a logo, a counter, a star history, a contributor or sponsor wall, a chat code or a tiny icon:
 * none of these shows what a model does. Width in pixels, null where unknown.
 */
export function isDecoration(url: string, alt: string, width: number | null): boolean {
  if (width !== null && width <= 48) return true;
  const { host, path } = partsOf(url);
  if (host !== "" && decorativeHosts.test(host)) return true;
  const text = alt.trim().slice(0, 200);
  if (host !== "" && badgeAlt.test(text)) return true;
  return decorativePath.test(path) || logoName.test(path) || decorativeAlt.test(text);
}

function partsOf(url: string): { readonly host: string; readonly path: string } {
  const lower = url.slice(0, 2000).toLowerCase();
  const address = /^(?:https?:)?\/\/([^/?#\s]+)(.*)$/s.exec(lower);
  const path = (address?.[2] ?? lower).split(/[?#]/, 1)[0] ?? "";
  return { host: address?.[1] ?? "", path };
}
