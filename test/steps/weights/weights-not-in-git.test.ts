import { expect, test } from "vitest";
import weightsNotInGit from "../../../src/steps/weights/weights-not-in-git.ts";
import { runCheck } from "../../support/run-check.ts";

const megabyte = 1024 * 1024;

test("fails with each large file and its size, the largest first", () => {
  const verdict = runCheck(weightsNotInGit, {
    "out/a.pth": { size: 2 * megabyte },
    "权重/最佳 模型.h5": { size: 90 * megabyte },
    "model/pytorch_model.bin": { size: 5 * megabyte },
  });
  expect(verdict).toMatchObject({ verdict: "fail", args: { files: 2, megabytes: 7 } });
  expect(verdict.evidence.map(({ text }) => text)).toEqual(["model/pytorch_model.bin, 5 MB", "out/a.pth, 2 MB"]);
});

test("passes pointers of Git LFS", () => {
  const verdict = runCheck(weightsNotInGit, { "best.ckpt": { size: 133 }, "last.onnx": { size: 134 } });
  expect(verdict).toMatchObject({ verdict: "pass", code: "weights-not-in-git/lfs", args: { files: 2 } });
});

test("passes small ones with a word", () => {
  const verdict = runCheck(weightsNotInGit, { "models/svm_classifier.pkl": { size: 20_000 } });
  expect(verdict).toMatchObject({ verdict: "pass", code: "weights-not-in-git/small", args: { kilobytes: 20 } });
});

test("does not take data, pictures or source files for weights", () => {
  const verdict = runCheck(weightsNotInGit, {
    "data/train.h5": { size: 90 * megabyte },
    "features.pkl": { size: 90 * megabyte },
    "labels.npz": { size: 90 * megabyte },
    "archive.bin": { size: 90 * megabyte },
    "model.py": "",
    "model.png": { size: 2 * megabyte },
  });
  expect(verdict.code).toBe("weights-not-in-git/none");
});

test("sees the pieces of TensorFlow checkpoints and saved models", () => {
  const verdict = runCheck(weightsNotInGit, {
    "ckpt/model.ckpt-1000.data-00000-of-00001": { size: 9 * megabyte },
    "saved/saved_model.pb": { size: 3 * megabyte },
  });
  expect(verdict.args).toMatchObject({ files: 2 });
});

test("leaves a submodule alone", () => {
  const files = { "weights.pth": { kind: "submodule" }, "train.py": "import torch\n" } as const;
  expect(runCheck(weightsNotInGit, files).verdict).toBe("pass");
});

test("has nothing to say where there is no code", () => {
  expect(runCheck(weightsNotInGit, { "README.md": "# x" })).toMatchObject({
    verdict: "skip",
    code: "weights-not-in-git/no-code",
  });
});
