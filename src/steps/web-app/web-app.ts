import type { Evidence } from "../../facts/evidence.ts";
import { evidenceAt } from "../../facts/evidence.ts";
import type { Readme } from "../../facts/readme.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, warn } from "../../review/verdict.ts";
import { findApps } from "./app-code.ts";
import { appRepository } from "./app-repository.ts";
import { hostedDemos } from "./hosted-demos.ts";

const mostEvidence = 5;
const startsApp = /\b(streamlit run|gradio|flask run|chainlit run|panel serve|shiny run)\b/;

export default defineCheck({
  id: "web-app",
  step: "web-app",
  requires: ["python", "notebooks", "readme", "tree", "snapshot"],
  run: ({ python, notebooks, readme: { readme }, tree, snapshot }) => {
    const { apps, inNotebooks } = findApps(python, notebooks, tree);
    const withPage = apps.filter(({ hasPage }) => hasPage);
    const [page] = withPage;
    if (page) {
      const evidence = withPage.slice(0, mostEvidence).map((app) => app.evidence);
      return pass("web-app/in-code", { framework: page.framework, path: page.path }, evidence);
    }
    const [demo] = hostedDemos(readme);
    if (demo) return pass("web-app/hosted", { url: demo.url, host: demo.host }, [demo.evidence]);
    const repository = appRepository(readme, snapshot.repository);
    if (repository) return pass("web-app/own-repository", { url: repository.url ?? "" }, [repository]);

    const command = startingCommand(readme);
    if (command?.present) return pass("web-app/started", { command: command.text }, [command.evidence]);
    if (command)
      return warn("web-app/script-missing", { command: command.text, script: command.script }, [command.evidence]);
    const [api] = apps;
    if (api) return warn("web-app/api-only", { framework: api.framework, path: api.path }, [api.evidence]);
    const [notebook] = inNotebooks;
    if (notebook) {
      return warn("web-app/notebook-only", { framework: notebook.framework, path: notebook.path }, [notebook.evidence]);
    }
    return fail("web-app/none", {});
  },
});

/** The first README command that starts an app, and whether its script stands in the tree. */
function startingCommand(
  readme: Readme | null,
): { readonly text: string; readonly script: string; readonly present: boolean; readonly evidence: Evidence } | null {
  const started = (readme?.commands ?? []).filter(({ text, script }) => script !== null && startsApp.test(text));
  const command = started.find(({ scriptPath }) => scriptPath !== null) ?? started[0];
  if (!readme || !command) return null;
  const { text, script, scriptPath, line } = command;
  return { text, script: script ?? "", present: scriptPath !== null, evidence: evidenceAt(readme.path, line, text) };
}
