import type { MessagesOf } from "../../../messages.ts";
import { phrase, plain } from "../../../phrase.ts";

export const webAppMessages: MessagesOf<"web-app" | "web-app-deployment"> = {
  "web-app/in-code": ({ framework, path }) => phrase`${path} is a ${plain(framework)} app`,
  "web-app/hosted": ({ url }) => phrase`a running demo is linked: ${url}`,
  "web-app/own-repository": ({ url }) => phrase`the web app lives in its own repository: ${url}`,
  "web-app/started": ({ command }) => phrase`the README starts a web app: ${command}`,
  "web-app/script-missing": ({ command, script }) =>
    phrase`the README starts a web app with ${command}, but ${script} is not in the repository; commit it or mend the command`,
  "web-app/api-only": ({ path }) =>
    phrase`${path} answers programs only; add a page on which a person can try the model`,
  "web-app/notebook-only": ({ path }) =>
    phrase`the app is part of ${path} and ends with its session; move it to a script of its own`,
  "web-app/none": () =>
    phrase`no web app; 20 lines of ${"app.py"} with Streamlit or Gradio let a visitor try the model on their own input`,
  "web-app-deployment/hosted": ({ url }) => phrase`a running demo is linked: ${url}`,
  "web-app-deployment/space": ({ sdk }) => phrase`the README's front matter makes this a Space (${sdk})`,
  "web-app-deployment/temporary": ({ url }) =>
    phrase`${url} ends by itself within days; host the app, for example on Hugging Face Spaces, and link that`,
  "web-app-deployment/plan-ended": ({ url }) =>
    phrase`${url} may be gone: its host ended the free plan; open it, and move the app to a Space if it is`,
  "web-app-deployment/not-linked": ({ file }) =>
    phrase`${file} says how to host the app, but the README links no running demo; add its address`,
  "web-app-deployment/none": ({ path }) =>
    phrase`${path} is not hosted anywhere; Hugging Face Spaces and Streamlit Community Cloud take it for free; link it in the README`,
  "web-app-deployment/elsewhere": ({ url }) => phrase`the web app is deployed from its own repository: ${url}`,
  "web-app-deployment/no-app": () => phrase`there is no web app to host yet`,
};
