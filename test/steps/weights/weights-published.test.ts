import { expect, test } from "vitest";
import type { ReleaseAsset } from "../../../src/snapshot/snapshot.ts";
import { seen } from "../../../src/snapshot/snapshot.ts";
import weightsPublished from "../../../src/steps/weights/weights-published.ts";
import { runCheck } from "../../support/run-check.ts";

function onReadme(readme: string, repository = "ada/salt") {
  return runCheck(weightsPublished, { "README.md": readme, "train.py": "" }, { repository });
}

function onAssets(...assets: readonly Omit<ReleaseAsset, "url">[]) {
  const withUrls = assets.map((asset) => ({ ...asset, url: `https://github.com/ada/salt/releases/${asset.name}` }));
  const releases = seen([{ tag: "0.1", url: "https://github.com/ada/salt/releases/0.1", assets: withUrls }]);
  return runCheck(weightsPublished, { "train.py": "" }, { repository: "ada/salt", github: { releases } });
}

test("passes on weights attached to a release", () => {
  const verdict = onAssets({ name: "unet_2020.pth", size: 90_000_000 });
  expect(verdict).toMatchObject({
    verdict: "pass",
    code: "weights-published/release-assets",
    evidence: [{ path: null }],
  });
});

test("does not take wheels, binaries or data in a release for weights", () => {
  expect(onAssets({ name: "salt-1.0-py3-none-any.whl", size: 9e7 }, { name: "data.zip", size: 9e8 }).verdict).toBe(
    "fail",
  );
});

test("passes without releases on a lasting link", () => {
  expect(onReadme("Weights: [unet.pth](https://zenodo.org/record/123/files/unet.pth)").verdict).toBe("pass");
  expect(onReadme("Pretrained model: https://huggingface.co/ada/salt-unet").verdict).toBe("pass");
  expect(onReadme("All models are on the [releases page](https://github.com/ada/salt/releases).").verdict).toBe("pass");
});

test("warns of a shared drive, at the line of the link", () => {
  const verdict = onReadme("# Salt\n\n## 预训练模型\n\n百度网盘: https://pan.baidu.com/s/1abc 提取码: 1234\n");
  expect(verdict).toMatchObject({
    verdict: "warn",
    args: { hosts: ["Baidu"] },
    evidence: [{ path: "README.md", line: 5 }],
  });
});

test("reads the head of a table for what its links lead to", () => {
  const table = (head: string) =>
    `| ${head} | Link |\n| --- | --- |\n| one | [here](https://drive.google.com/file/d/1) |\n`;
  expect(onReadme(table("Model")).verdict).toBe("warn");
  expect(onReadme(table("Dataset")).verdict).toBe("unknown");
});

test("does not take data, Spaces or the model that one starts from for weights", () => {
  const readmes = [
    "Download the data from [Drive](https://drive.google.com/file/d/1) and train the model.",
    "Demo: [our model](https://huggingface.co/spaces/ada/salt)",
    "We fine-tune the model [DeBERTa](https://huggingface.co/microsoft/deberta-v3-large).",
    "Data: [images](https://huggingface.co/datasets/ada/salt)",
  ];
  for (const readme of readmes) expect(onReadme(readme).verdict).toBe("unknown");
});

test("passes on a link in a download script or in code", () => {
  const url = "https://github.com/ada/salt/releases/download/1/unet.pth";
  const script = { "download_weights.sh": `#!/bin/sh\nwget ${url}\n` };
  expect(runCheck(weightsPublished, script)).toMatchObject({ verdict: "pass", evidence: [{ line: 2 }] });
  const code = { "net.py": `from torch.hub import load_state_dict_from_url\nload_state_dict_from_url("${url}")` };
  expect(runCheck(weightsPublished, code)).toMatchObject({ verdict: "pass", evidence: [{ path: "net.py", line: 2 }] });
});

test("does not know where nothing is said and the releases cannot be seen", () => {
  expect(onReadme("# Salt")).toMatchObject({ verdict: "unknown", code: "weights-published/releases-unseen" });
});

test("warns where the weights lie in git only, and says when a release cannot hold them", () => {
  const github = { releases: seen([]) };
  const verdict = (size: number) => runCheck(weightsPublished, { "a.py": "", "best.pth": { size } }, { github }).code;
  expect(verdict(5_000_000)).toBe("weights-published/only-in-git");
  expect(verdict(3 * 1024 ** 3)).toBe("weights-published/too-large-for-release");
});

test("skips a library without a model of its own", () => {
  const files = { "pyproject.toml": '[project]\nname = "fit"', "fit/__init__.py": "def fit(x): ..." };
  expect(runCheck(weightsPublished, files).verdict).toBe("skip");
});
