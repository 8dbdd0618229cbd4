import type { Readme } from "../readme.ts";
import type { WritingLink } from "../writing.ts";
import { linkContexts, othersWork } from "./context.ts";

/** Hosts of prose, and addresses that look like a post on somebody's own site. */
const blogAddress =
  /^https?:\/\/((www\.)?medium\.com\/|[\w-]+\.medium\.com\/|(www\.)?towardsdatascience\.com\/|(www\.)?habr\.com\/|dev\.to\/[\w-]+\/[\w-]|zhuanlan\.zhihu\.com\/p|(www\.)?zhihu\.com\/(p\/|question\/\d+\/answer)|blog\.csdn\.net\/\w+\/article|[\w-]+\.csdn\.net\/article|qiita\.com\/[\w-]+\/items|zenn\.dev\/[\w-]+\/articles|velog\.io\/@[\w-]+\/[^/]|[\w-]+\.tistory\.com\/[\w]|[\w-]+\.hashnode\.dev\/|[\w-]+\.substack\.com\/p|juejin\.(cn|im)\/post|(www\.)?jianshu\.com\/p|(www\.)?cnblogs\.com\/[\w-]+\/p|[\w-]+\.wordpress\.com\/|[\w-]+\.blogspot\.[\w.]+\/|note\.com\/[\w-]+\/n|hackernoon\.com\/|mp\.weixin\.qq\.com\/s|wandb\.ai\/.{1,200}\/reports|(www\.)?linkedin\.com\/pulse|(www\.)?kaggle\.com\/(c|competitions)\/[\w-]+\/(discussion|writeups)\/|(www\.)?kaggle\.com\/(discussions\/[\w-]+\/\d|writeups\/)|huggingface\.co\/blog\/|[\w-]*blogs?\.[\w.-]+\/[\w%]|[^?#\s]{1,200}\/(blog|posts?|articles?|weblog|writeups?|discussions)\/[\w%-])/i;

/** The front page of somebody's site, which counts where the README calls it its blog. */
const ownSite = /^https?:\/\/([\w-]+\.)+[a-z]{2,}(\/[\w.-]*)?\/?$/i;
const ownBlog =
  /\b(my|our) blog\b|(我的|我们的)博客|(私|僕)のブログ|(мой|моём|наш\w*) блог|mi blog|meu blog|mon blog/iu;

/** Words by which a README calls a post its own: what kind of text it is, or that it goes on about this work. */
const ownWords =
  /\b(blog ?-?posts?|blogs?|articles?|posts?|write-?ups?|solutions?|winn(?:ing|ers?)|\d(?:st|nd|rd|th)[ -]place|explained|explanation|announcement|tutorial|walk-?through|story|medium|read (?:more|about)|more (?:details?|info\w*)|detailed|overview|interview|summary|introduc\w+|my|our)\b|文章|博客|知乎|介绍|解读|方案|详解|详细|细节|更多|讲解|教程|記事|解説|解法|ブログ|解法|블로그|포스트|정리|설명|стать[яюи]|разбор|подробн|пост\b|artículo|artigo/iu;

/** Words by which a README says that a post is somebody else's. */
const othersWords =
  /\b(inspired|based on|borrowed|thanks to|credits?|taken from|adapted from|see also|reference|originally|by @|great|excellent|awesome)\b|参考|借鉴|感谢|参照|참고|вдохновл/iu;

/** Where Kaggle keeps the write-ups of its competitions. */
const kagglePost =
  /^https?:\/\/(www\.)?kaggle\.com\/(c|competitions|writeups|discussions)\/[\w-]+\/(discussion|writeups|\d)/i;

/** Links to prose write-ups of this work. */
export function blogLinks(readme: Readme): WritingLink[] {
  const found: WritingLink[] = [];
  for (const { link, context } of linkContexts(readme)) {
    const { url, line, text } = link;
    const words = `${text} ${context.line}`;
    if (!blogAddress.test(url) && !(ownSite.test(url) && ownBlog.test(words))) continue;
    if (isOtherMedium(url) || othersWork.test(context.headings)) continue;
    const isForeign = othersWords.test(words.replace(/请参考|详细.{0,6}参考|参考(?=[:：])/g, ""));
    const isOwn = ownWords.test(words) || ownWords.test(context.headings);
    const isPost = kagglePost.test(url) && context.line.trim() === url && ownWords.test(context.above);
    if (isForeign || !(isOwn || isPost)) continue;
    found.push({ kind: "blog", url, path: readme.path, line, text: text || url, state: "linked" });
  }
  return found;
}

/** Pictures, code and papers below an address that looks like a blog's. */
function isOtherMedium(url: string): boolean {
  return /\.(png|jpe?g|gif|svg|webp|mp4|pdf|zip)($|[?#])|arxiv\.org|\/index\.php\/|(^|\.)aaai\.org|sciencedirect|springer|nature\.com|frontiersin|mdpi\.com|wiley|tandfonline|^https?:\/\/(www\.)?(github|gitlab|youtube)\.com/i.test(
    url,
  );
}
