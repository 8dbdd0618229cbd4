import type { Evidence } from "../../facts/evidence.ts";
import type { GitHubContext } from "../context.ts";

/** Where the claims of a report can be looked up. Null where there is no such place. */
export interface Links {
  evidence(evidence: Evidence): string | null;
  commit(): string | null;
  check(id: string): string | null;
}

/** A report on a directory that no GitHub repository is known for. */
export const noLinks: Links = {
  evidence: (evidence) => evidence.url ?? null,
  commit: () => null,
  check: () => null,
};

/** Links to the files and lines at the reviewed commit. */
export function gitHubLinks(context: Pick<GitHubContext, "host" | "repository" | "commit" | "site">): Links {
  const repository = `${context.host}/${context.repository}`;
  return {
    evidence({ path, line, url }) {
      if (path === null) return url ?? null;
      const address = `${repository}/blob/${context.commit}/${path.split("/").map(encodeURIComponent).join("/")}`;
      if (line === null) return address;
      // GitHub renders Markdown by default and then ignores the line.
      return `${address}${/\.(md|markdown|rst|ipynb)$/i.test(path) ? "?plain=1" : ""}#L${line}`;
    },
    commit: () => `${repository}/commit/${context.commit}`,
    check: (id) => (context.site === null ? null : `${context.site}/checks/${id}`),
  };
}
