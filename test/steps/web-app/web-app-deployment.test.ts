import { expect, it } from "vitest";
import deployment from "../../../src/steps/web-app/web-app-deployment.ts";
import { runCheck } from "../../support/run-check.ts";

const app = { "app.py": "import streamlit as st\nst.title('x')\n" };

it("passes for a demo on a host that keeps it", () => {
  const readme = { "README.md": "# Salt\n\n[demo](https://salt.streamlit.app)\n" };
  expect(runCheck(deployment, { ...app, ...readme })).toMatchObject({
    verdict: "pass",
    args: { url: "https://salt.streamlit.app" },
    evidence: [{ path: "README.md", line: 3 }],
  });
});

it("passes for a repository that is a Space", () => {
  const readme = { "README.md": "---\ntitle: Salt\nsdk: gradio\napp_file: app.py\n---\n# Salt\n" };
  expect(runCheck(deployment, { ...app, ...readme })).toMatchObject({
    verdict: "pass",
    code: "web-app-deployment/space",
    evidence: [{ line: 3 }],
  });
});

it.each([
  ["https://abc123.gradio.live", "web-app-deployment/temporary"],
  ["https://salt.herokuapp.com", "web-app-deployment/plan-ended"],
])("warns for %s", (url, code) => {
  expect(runCheck(deployment, { ...app, "README.md": `Demo: ${url}\n` })).toMatchObject({ verdict: "warn", code });
});

it("prefers a demo that lasts to one that may be gone", () => {
  const readme = "Demo: https://salt.herokuapp.com\n\nDemo: https://huggingface.co/spaces/ada/salt\n";
  expect(runCheck(deployment, { ...app, "README.md": readme })).toMatchObject({ verdict: "pass" });
});

it("warns when the way to host it is there and the address is not", () => {
  expect(runCheck(deployment, { ...app, Procfile: "web: sh setup.sh && streamlit run app.py\n" })).toMatchObject({
    verdict: "warn",
    code: "web-app-deployment/not-linked",
    evidence: [{ path: "Procfile" }],
  });
  const docker = { Dockerfile: 'FROM python\nCMD ["streamlit", "run", "app.py"]\n' };
  expect(runCheck(deployment, { ...app, ...docker })).toMatchObject({ evidence: [{ path: "Dockerfile", line: 2 }] });
});

it("does not take a Dockerfile for training as hosting", () => {
  const docker = { Dockerfile: 'FROM nvidia/cuda\nCMD ["python", "train.py"]\n' };
  expect(runCheck(deployment, { ...app, ...docker })).toMatchObject({
    verdict: "fail",
    evidence: [{ path: "app.py", line: 2 }],
  });
});

it("has nothing to say where there is no app", () => {
  expect(runCheck(deployment, { "train.py": "import torch\n", Procfile: "" })).toMatchObject({ verdict: "skip" });
});

it("does not know of an app that lives in its own repository", () => {
  const readme = { "README.md": "Code for the web app: https://github.com/ada/salt-demo\n" };
  expect(runCheck(deployment, readme, { repository: "ada/salt" })).toMatchObject({ verdict: "unknown" });
});
