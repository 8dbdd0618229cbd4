import { type Evidence, evidenceAt } from "../../facts/evidence.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, unknown, warn } from "../../review/verdict.ts";
import { hostedNotebook, isOnColab, type NotebookPlace } from "./hosted-notebook.ts";

interface Link {
  readonly url: string;
  readonly path: string;
  readonly line: number | null;
  readonly place: NotebookPlace;
}

export default defineCheck({
  id: "colab-link",
  step: "notebook",
  requires: ["readme", "notebooks", "tree", "snapshot"],
  run({ readme: { readme, problem }, notebooks, tree, snapshot }) {
    const links: Link[] = [];
    for (const { url, line } of readme?.links ?? []) push(links, url, readme?.path ?? "", line);

    const states = links.map((link) => ({ link, fault: faultOf(link.place) }));
    const good = states.filter(({ fault }) => fault === null).map(({ link }) => link);
    const onColab = good.find(({ url }) => isOnColab(url));
    if (onColab) return pass("colab-link/linked", { url: onColab.url }, placeOf(onColab));
    const [elsewhere] = good;
    if (elsewhere) return pass("colab-link/other-host", { url: elsewhere.url }, placeOf(elsewhere));
    const [first] = states;
    if (first) {
      const { place } = first.link;
      const evidence = placeOf(first.link);
      if (first.fault === "branch") return warn("colab-link/other-branch", { branch: place.branch ?? "" }, evidence);
      return warn("colab-link/notebook-missing", { notebook: place.path ?? "" }, evidence);
    }
    const inside = notebooks.notebooks.find(({ colabLinks }) => colabLinks.some((url) => hostedNotebook(url) !== null));
    if (inside) {
      const [url = ""] = inside.colabLinks;
      return warn("colab-link/notebook-only", { notebook: inside.path }, [evidenceAt(inside.path, null, url)]);
    }
    const badge = readme?.images.find(({ url, alt }) => /colab/i.test(url) || /open in colab/i.test(alt));
    if (readme && badge) return warn("colab-link/badge-only", {}, [evidenceAt(readme.path, badge.line, badge.url)]);
    if (problem !== null) return unknown("colab-link/unreadable", { path: problem.path });
    const [notebook] = notebooks.notebooks;
    if (notebook === undefined) return fail("colab-link/none", {});
    return fail("colab-link/notebook-unlinked", { notebook: notebook.path }, [
      evidenceAt(notebook.path, null, notebook.path),
    ]);

    /** What is wrong with a link into this repository: only judged where the repository's name is known. */
    function faultOf({ repository, branch, path }: NotebookPlace): "branch" | "missing" | null {
      const isOwn = repository !== null && repository.toLowerCase() === snapshot.repository?.toLowerCase();
      if (!isOwn || path === null) return null;
      if (!tree.truncated && !tree.has(path)) return "missing";
      return snapshot.defaultBranch !== null && branch !== snapshot.defaultBranch ? "branch" : null;
    }
  },
});

function placeOf({ path, line, url }: Link): readonly Evidence[] {
  return [evidenceAt(path, line, url)];
}

function push(links: Link[], url: string, path: string, line: number | null): void {
  const place = hostedNotebook(url);
  if (place !== null) links.push({ url, path, line, place });
}
