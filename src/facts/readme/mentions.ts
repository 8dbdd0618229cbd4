import type { Readme, ReadmeMention } from "../readme.ts";
import { resolveScript, type ScriptIndex } from "./script.ts";

const namedScript = /(?<![\w/.:-])(?:\.{0,2}\/)?(?:[\w.-]{1,80}\/){0,8}[\w.-]{1,100}\.(?:py|ipynb|sh|R|jl|m)(?![\w/])/g;

/** Scripts and notebooks that the prose or a link names, in reading order. */
export function mentionsOf({ prose, links }: Pick<Readme, "prose" | "links">, index: ScriptIndex): ReadmeMention[] {
  const mentions: ReadmeMention[] = [];
  for (const { text, line } of prose) {
    for (const match of text.slice(0, 5000).matchAll(namedScript)) {
      const script = match[0].replace(/^\.?\//, "");
      const scriptPath = resolveScript(script, [""], index) ?? index.byName.get(script)?.[0] ?? null;
      mentions.push({ script, scriptPath, line });
    }
  }
  for (const { url, line } of links) {
    const path = treePathOf(url);
    if (path !== null && index.paths.has(path) && /\.(py|ipynb|sh|R|jl|m)$/.test(path)) {
      mentions.push({ script: path, scriptPath: path, line });
    }
  }
  return mentions.sort((a, b) => a.line - b.line);
}

/** Path in the tree that an address points to: relative, or a file page of some repository on GitHub. Null: elsewhere. */
export function treePathOf(url: string): string | null {
  const page = /^https?:\/\/(?:www\.)?github\.com\/[^/]+\/[^/]+\/(?:blob|tree|raw)\/[^/]+\/([^?#]+)/i.exec(url);
  const raw = /^https?:\/\/raw\.githubusercontent\.com\/[^/]+\/[^/]+\/(?:refs\/heads\/)?[^/]+\/([^?#]+)/i.exec(url);
  const path = page?.[1] ?? raw?.[1] ?? (/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url) ? null : url.split(/[?#]/, 1)[0]);
  if (path === null || path === undefined || path === "") return null;
  return decoded(path)
    .replace(/^(\.?\/)+/, "")
    .replace(/\/+$/, "");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
