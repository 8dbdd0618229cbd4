import { expect, test } from "vitest";
import readmeFigure from "../../../src/steps/readme/readme-figure.ts";
import { runCheck } from "../../support/run-check.ts";

function verdictOf(text: string, more: Readonly<Record<string, { size: number }>> = {}, repository?: string) {
  return runCheck(readmeFigure, { ...more, "README.md": text }, repository === undefined ? {} : { repository });
}

test("a picture of a result passes, with its line", () => {
  const verdict = verdictOf("# Net\n\n![masks](img/masks.png)\n", { "img/masks.png": { size: 9 } });
  expect(verdict).toMatchObject({ verdict: "pass", code: "readme-figure/shown" });
  expect(verdict.evidence).toEqual([{ path: "README.md", line: 3, text: "masks" }]);
});

test.each([
  ["an HTML image", '<p align="center"><img width="600" src="https://x.example/a.gif"></p>'],
  ["a video attachment", "https://github.com/user-attachments/assets/12ab"],
  ["a mermaid diagram", "```mermaid\nflowchart LR\n  image --> mask\n```"],
])("%s is a figure", (_, text) => {
  expect(verdictOf(`# 分割\n\n${text}\n`).verdict).toBe("pass");
});

test("badges, logos, icons, formulas and star histories are none", () => {
  const text = [
    "![CI](https://img.shields.io/badge/ci-ok-green)",
    "![x](docs/logo.svg)",
    "![Star History](https://api.star-history.com/svg?repos=a/b)",
    '<img src="a.png" width="24">',
    "![](https://latex.codecogs.com/svg.latex?x^2)",
    "## 致谢\n![sponsor wall](wall.png)",
  ].join("\n\n");
  expect(verdictOf(text)).toMatchObject({ verdict: "fail", code: "readme-figure/none" });
});

test("a picture whose file is not in the tree is a warning, also by its full address", () => {
  expect(verdictOf("![out](img/out.png)")).toMatchObject({ verdict: "warn", code: "readme-figure/file-missing" });
  const own = "![out](https://github.com/me/net/blob/main/img/out.png)";
  expect(verdictOf(own, {}, "me/net").verdict).toBe("warn");
  expect(verdictOf(own, {}, "me/other").verdict).toBe("pass");
});

test("a banner or a ranking is not yet a figure", () => {
  expect(verdictOf("![banner](https://x.example/banner.png)")).toMatchObject({ code: "readme-figure/banner-only" });
  expect(verdictOf("![排名](https://x.example/1.png)\n\n![result](https://x.example/2.png)").verdict).toBe("pass");
});

test("no README fails, an unreadable one says why", () => {
  expect(runCheck(readmeFigure, { "a.py": "" })).toMatchObject({ verdict: "fail", code: "readme-figure/no-readme" });
  expect(runCheck(readmeFigure, { "README.md": { unreadable: "binary" } })).toMatchObject({
    verdict: "warn",
    code: "readme-figure/unreadable",
    args: { path: "README.md", reason: "binary" },
  });
  expect(runCheck(readmeFigure, { "README.md": { unreadable: "too-large" } }).verdict).toBe("unknown");
});

test("a picture named an icon is none, and a path with backslashes is read as the browser reads it", () => {
  const files = { "img/net.png": { size: 9 } };
  const text = "# Net\n\n![team-icon](img/net.png)\n";
  expect(verdictOf(text, files).verdict).toBe("fail");
  expect(verdictOf('# Net\n\n<img src=".\\img\\net.png" height="300">\n', files).verdict).toBe("pass");
});
