import { type Evidence, evidenceAt } from "../../facts/evidence.ts";
import type { Readme } from "../../facts/readme.ts";
import { basename, isVendored, type Tree } from "../../facts/tree.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, skip, unknown, warn } from "../../review/verdict.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { findApps } from "./app-code.ts";
import { appRepository } from "./app-repository.ts";
import { hostedDemos } from "./hosted-demos.ts";

const mostEvidence = 5;

export default defineCheck({
  id: "web-app-deployment",
  step: "web-app",
  requires: ["python", "notebooks", "readme", "tree", "snapshot"],
  run: ({ python, notebooks, readme: { readme }, tree, snapshot }) => {
    const demos = hostedDemos(readme);
    const lasting = demos.find(({ state }) => state === "lasting");
    if (lasting) return pass("web-app-deployment/hosted", { host: lasting.host, url: lasting.url }, [lasting.evidence]);
    const space = spaceOf(readme);
    if (space) return pass("web-app-deployment/space", { sdk: space.sdk }, [space.evidence]);
    const [other] = demos;
    if (other?.state === "temporary") {
      return warn("web-app-deployment/temporary", { host: other.host, url: other.url }, [other.evidence]);
    }
    if (other) return warn("web-app-deployment/plan-ended", { host: other.host, url: other.url }, [other.evidence]);

    const { apps, inNotebooks } = findApps(python, notebooks, tree);
    const [app] = apps.length > 0 ? apps : inNotebooks;
    const files = app ? deploymentFiles(tree, snapshot) : [];
    const [file] = files;
    if (file) return warn("web-app-deployment/not-linked", { file: file.path ?? "" }, files.slice(0, mostEvidence));
    if (app) return fail("web-app-deployment/none", { framework: app.framework, path: app.path }, [app.evidence]);
    const elsewhere = appRepository(readme, snapshot.repository);
    if (elsewhere) return unknown("web-app-deployment/elsewhere", { url: elsewhere.url ?? "" }, [elsewhere]);
    return skip("web-app-deployment/no-app", {});
  },
});

/** The front matter with which Hugging Face reads a repository as a Space. */
function spaceOf(readme: Readme | null): { readonly sdk: string; readonly evidence: Evidence } | null {
  const sdk = readme?.frontMatter?.sdk;
  if (!readme || typeof sdk !== "string" || !/^(streamlit|gradio|docker|static)$/.test(sdk)) return null;
  const line = readme.lines.findIndex((text) => /^sdk\s*:/.test(text));
  return { sdk, evidence: evidenceAt(readme.path, line === -1 ? 1 : line + 1, `sdk: ${sdk}`) };
}

/** Files that hold nothing but how an app is hosted. */
const hostFile =
  /^(procfile|app\.ya?ml|render\.ya?ml|fly\.toml|railway\.(json|toml)|vercel\.json|netlify\.toml|cog\.ya?ml|app\.json)$/i;
/** Files that may do something else; what stands in them decides. */
const hostScript = /^(dockerfile([.-].*)?|.*\.dockerfile|setup\.sh|(docker-)?compose\.ya?ml)$/i;
const servesApp =
  /streamlit|gradio|flask|uvicorn|gunicorn|hypercorn|waitress|fastapi|\bdash\b|7860|8501|EXPOSE\s+\d+|app\.py/i;

function deploymentFiles(tree: Tree, snapshot: Snapshot): readonly Evidence[] {
  const files = tree.files(({ path }) => !isVendored(path));
  return files.flatMap(({ path }): readonly Evidence[] => {
    if (hostFile.test(basename(path))) return [evidenceAt(path, null, path)];
    if (!hostScript.test(basename(path))) return [];
    const content = snapshot.files.get(path);
    const lines = content?.kind === "text" ? content.text.split("\n") : [];
    const line = lines.findIndex((text) => servesApp.test(text));
    return line === -1 ? [] : [evidenceAt(path, line + 1, lines[line] ?? "")];
  });
}
