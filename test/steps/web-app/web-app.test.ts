import { describe, expect, it } from "vitest";
import webApp from "../../../src/steps/web-app/web-app.ts";
import { runCheck } from "../../support/run-check.ts";

const notebook = (code: string) =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [{ cell_type: "code", source: [code], metadata: {}, outputs: [] }],
  });

describe("code", () => {
  it.each([
    ["Streamlit", "import streamlit as st\n\n\ndef main():\n    st.title('x')\n", 5],
    ["Gradio", "import gradio as gr\ngr.Interface(fn=f, inputs='image', outputs='label').launch()\n", 2],
    ["Gradio", "from gradio import Blocks\nwith Blocks() as demo:\n    pass\n", 2],
    ["Dash", "from dash import Dash\napp = Dash(__name__)\n", 2],
    ["Flask", "from flask import Flask, render_template\napp = Flask(__name__)\nrender_template('a.html')\n", 2],
  ])("passes for a %s app, in any folder", (framework, code, line) => {
    expect(runCheck(webApp, { "demo/web/main.py": code })).toMatchObject({
      verdict: "pass",
      args: { framework, path: "demo/web/main.py" },
      evidence: [{ path: "demo/web/main.py", line }],
    });
  });

  it("passes for a Flask app whose page is a template beside it", () => {
    const files = { "api/app.py": "import flask\napp = flask.Flask('x')\n", "api/templates/index.html": "<html>" };
    expect(runCheck(webApp, files)).toMatchObject({ verdict: "pass" });
  });

  it("does not take an import, a requirement, a cache or a test for an app", () => {
    const files = {
      "requirements.txt": "streamlit\ngradio\n",
      "a.py": "import gradio\nimport streamlit as st\n\n\n@st.cache_resource()\ndef load(): ...\n",
      "tests/test_app.py": "import gradio\ngradio.Interface(f)\n",
    };
    expect(runCheck(webApp, files)).toMatchObject({ verdict: "fail", code: "web-app/none" });
  });

  it("warns for an interface that answers programs only", () => {
    const files = { "serve.py": "from fastapi import FastAPI\napp = FastAPI()\n" };
    expect(runCheck(webApp, files)).toMatchObject({ verdict: "warn", code: "web-app/api-only" });
  });

  it("warns for an app that lives in a notebook", () => {
    const files = { "demo.ipynb": notebook("import gradio as gr\ngr.Interface(f, 'text', 'text').launch()") };
    expect(runCheck(webApp, files)).toMatchObject({ verdict: "warn", code: "web-app/notebook-only" });
  });
});

describe("README", () => {
  const withReadme = (text: string, repository = "ada/salt") => runCheck(webApp, { "README.md": text }, { repository });

  it.each([
    ["# Salt\n\n[Try it](https://huggingface.co/spaces/ada/salt)\n", 3],
    ["## Web app\n\nhttps://salt.herokuapp.com/\n", 3],
    ["# 盐\n\n在线体验：<https://salt.onrender.com>\n", 3],
    ["Official demo: https://salt.example.org/try\n", 1],
  ])("passes for a demo that is linked: %j", (text, line) => {
    expect(withReadme(text)).toMatchObject({ verdict: "pass", code: "web-app/hosted", evidence: [{ line }] });
  });

  it.each([
    "[Demo](https://www.youtube.com/watch?v=1)\n",
    "[Demo](https://colab.research.google.com/github/ada/salt/blob/main/a.ipynb)\n",
    "Join [our Slack](https://salt-slack.herokuapp.com/)\n",
    "[Leaderboard](https://huggingface.co/spaces/all/leaderboard)\n",
    "![demo](https://example.org/demo.gif)\n",
    "Documentation: https://salt.netlify.app\n",
  ])("does not take %j for an app", (text) => {
    expect(withReadme(text)).toMatchObject({ verdict: "fail" });
  });

  it("passes for an app in another repository of the same owner, and of no other", () => {
    const text = (owner: string) => `Code for the web app: https://github.com/${owner}/salt_demo\n`;
    expect(withReadme(text("Ada"))).toMatchObject({ verdict: "pass", code: "web-app/own-repository" });
    expect(withReadme(text("bob"))).toMatchObject({ verdict: "fail" });
  });

  it("warns when the README starts an app that is not there", () => {
    const text = "```bash\nstreamlit run app.py\n```\n";
    expect(withReadme(text)).toMatchObject({
      verdict: "warn",
      code: "web-app/script-missing",
      args: { script: "app.py" },
    });
  });
});
