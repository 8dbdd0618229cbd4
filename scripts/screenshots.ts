/** Takes the pictures of the documentation from the running demo, in Debian's Chromium. */
import { chromium } from "playwright-core";
import { startDemo } from "../src/demo/start-demo.ts";

const pictures = [
  { page: "/ada/salt-segmentation", file: "docs/images/check-run.png", height: 860 },
  { page: "/ada/salt-segmentation/pull/1", file: "docs/images/pull-request.png", height: 900 },
];

const demo = await startDemo({ port: 0, onProgress: (line) => console.error(line) });
await demo.idle();
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const { page: path, file, height } of pictures) {
  const page = await browser.newPage({ viewport: { width: 1000, height } });
  await page.goto(demo.url + path);
  await page.screenshot({ path: file });
  console.log(`wrote ${file}`);
}
await browser.close();
await demo.stop();
