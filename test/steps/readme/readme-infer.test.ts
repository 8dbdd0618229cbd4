import { expect, test } from "vitest";
import readmeInfer from "../../../src/steps/readme/readme-infer.ts";
import { runCheck } from "../../support/run-check.ts";

function verdictOf(text: string, more: Readonly<Record<string, string>> = {}) {
  return runCheck(readmeInfer, { ...more, "README.md": `# Net\n\n${text}` });
}

test.each([
  ["a command", "```sh\npython demo.py --input a.jpg\n```"],
  ["a few lines of code", "```python\nmodel = get_model()\nmodel.predict(image)\n```"],
  ["an app to start", "```sh\nstreamlit run ui/home.py\n```"],
  ["a request to its service", "```sh\ncurl -X POST -F image=@a.jpg http://localhost/v1\n```"],
  ["a Colab to try", "[Open the demo](https://colab.research.google.com/drive/1a)"],
  ["a hosted app", "Web app: https://net.streamlit.app"],
  ["a Chinese heading above a silent name", "## 模型推理\n```\npython main.py\n```"],
  ["a test script under a heading of inference", "## Inference\n```\npython test.py\n```"],
  ["a test script under a label of inference", "[train]\npython main.py\n\n[inference]\npython test.py best.pth"],
  [
    "a list that four blanks turned into code",
    "    - 1. 训练: python main.py\n    - 2. 预测: 运行 demo.py, 例如: python demo.py",
  ],
  ["a pipeline that is called", '```python\nembed = AutoPipes.pipeline("sentence_embedding")\nembed("hi").get()\n```'],
])("passes with %s", (_, text) => {
  const files = { "demo.py": "", "ui/home.py": "", "main.py": "", "test.py": "" };
  expect(verdictOf(text, files)).toMatchObject({ verdict: "pass", code: "readme-infer/told" });
});

test("evaluation alone is a warning", () => {
  expect(verdictOf("## Evaluation\n```sh\npython eval.py --ckpt a.pth\n```", { "eval.py": "" })).toMatchObject({
    verdict: "warn",
    code: "readme-infer/evaluation-only",
    evidence: [{ path: "README.md", line: 5 }],
  });
});

test("a command whose script is not in the tree is a warning with the script", () => {
  expect(verdictOf("```sh\npython predict.py a.jpg\n```")).toMatchObject({
    code: "readme-infer/script-missing",
    args: { script: "predict.py" },
  });
});

test("a heading without a command is a warning", () => {
  expect(verdictOf("## 预测\n效果很好。")).toMatchObject({ verdict: "warn", code: "readme-infer/no-command" });
});

test("a fail names the script that would help", () => {
  expect(verdictOf("A network.", { "tools/predict.py": "" })).toMatchObject({
    verdict: "fail",
    code: "readme-infer/script-untold",
    args: { script: "tools/predict.py" },
  });
});

test.each([
  ["generating data", "## Generate data\nIt takes an hour."],
  ["a dataset about detection", "[Fire detection](https://www.kaggle.com/datasets/a/fire-detection)"],
  ["training", "```sh\npython train.py\n```"],
])("%s is not inference", (_, text) => {
  expect(verdictOf(text, { "train.py": "" })).toMatchObject({ verdict: "fail", code: "readme-infer/none" });
});

test("the line that gives an input to the model is shown, not the imports above it", () => {
  const text = "```python\nimport net\nmodel = net.load()\nscores = model.get_image_features(\n    image)\n```";
  expect(verdictOf(text)).toMatchObject({ verdict: "pass", evidence: [{ line: 6 }] });
});

test("a test command under a heading about using the pretrained model is inference", () => {
  const text = "## Using pre-trained networks\n```sh\npython main.py --mode test\n```";
  expect(verdictOf(text, { "main.py": "" })).toMatchObject({ verdict: "pass", code: "readme-infer/told" });
});

test("a folder named in a sentence is no command", () => {
  const text =
    "## Using pre-trained networks\nThey are saved into `./net_128/models`.\n```sh\npython main.py --mode test\n```";
  expect(verdictOf(text, { "main.py": "" })).toMatchObject({ verdict: "pass", evidence: [{ line: 6 }] });
});

test("a generator that is given a list of prompts is inference", () => {
  const readme =
    '# Generate\n\n```python\ngenerator = AutoGenerator.from_hf_hub(name="a/b")\nprint(generator(["a prompt"]))\n```\n';
  expect(runCheck(readmeInfer, { "README.md": readme }).verdict).toBe("pass");
});

test("a session of the Python console is read like code", () => {
  const session = '>>> from net import load\n>>> model = load("a")\n>>> model.predict("x.jpg")\n';
  expect(verdictOf(`\`\`\`python-console\n${session}\`\`\`\n`).verdict).toBe("pass");
});

test("a command does what the modules do that its script calls", () => {
  const files = {
    "main.py": "from core import faces\nfaces.sort_all()\n",
    "core/faces.py": "import face_recognition\ndef sort_all():\n    face_recognition.face_encodings(image)\n",
  };
  expect(verdictOf("## Uso\n```bash\npython main.py\n```", files).verdict).toBe("pass");
});

test("what another program than ours generates is no inference", () => {
  const text = "## Generate from net\n\n```bash\nnet --gen-completions bash\n```";
  expect(verdictOf(text, { "main.rs": "" }).verdict).not.toBe("pass");
});
